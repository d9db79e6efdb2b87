import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fuseUnit, loadPack, type PackDefinition } from '@ondol/rules'
import type { Database } from '../database/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import type { Progress } from './progress.ts'
import { seedCases } from './seed-cases.ts'

/** What a running server has, to fill its demonstration beside. */
export interface FillingBehind {
  readonly database: Database
  readonly pack: PackDefinition
  readonly keys: KeyRing
  readonly dataFolder: string
  readonly cases: number
  readonly now: () => Date
  readonly log: {
    readonly info: (facts: object, message: string) => void
    readonly error: (facts: object, message: string) => void
  }
}

/** The seed of every demonstration that states none. */
export const USUAL_SEED = 'ondol'

/** Where the simulated bank of a demonstration has its folder. */
export function bankFolderIn(dataFolder: string): string {
  return join(dataFolder, 'demonstration-bank')
}

/** Milliseconds in which requests have the database and the processor for themselves, after each transaction. */
const PAUSE = 3
/** After how many cases a line is written. */
const TOLD_EVERY = 250

/**
 * Fills the demonstration of a running server, transaction by transaction, so that requests come between. Answers
 * how to end it early: what is left is made after the next start.
 */
export function fillBehind(around: FillingBehind): () => Promise<void> {
  const ending = new AbortController()
  const filled = fill(around, ending.signal).catch((error: unknown) =>
    around.log.error({ err: error }, 'the demonstration could not be filled'),
  )
  return async () => {
    ending.abort()
    await filled
  }
}

async function fill(around: FillingBehind, signal: AbortSignal): Promise<void> {
  const { database, keys, cases, log } = around
  if (cases === 0) return
  const began = performance.now()
  const seeded = await seedCases({
    database,
    keys,
    cases,
    pack: loadPack(around.pack, { compile: fuseUnit }),
    bankFolder: bankFolderIn(around.dataFolder),
    seed: USUAL_SEED,
    until: around.now(),
    random: randomBytes,
    pause: async () => await setTimeout(PAUSE),
    onProgress: telling(log, cases),
    signal,
  })
  if (seeded === null || signal.aborted) return
  const seconds = Math.round((performance.now() - began) / 1000)
  log.info({ cases: seeded.cases, applications: seeded.applications, seconds }, 'the demonstration is filled')
}

function telling(log: FillingBehind['log'], cases: number): (progress: Progress) => void {
  let told = 0
  return ({ made }) => {
    if (made - told < TOLD_EVERY) return
    told = made
    log.info({ made, of: cases }, 'filling the demonstration')
  }
}
