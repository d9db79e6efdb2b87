import { randomBytes } from 'node:crypto'
import { fuseUnit, loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import {
  bankFolderIn,
  keepPeople,
  RealPeople,
  type Seeded,
  seedCases,
  USUAL_SEED,
} from '../demonstration/index.ts'
import { type Config, ConfigurationError, openDelivery, readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { readOnlyOptions } from './options.ts'
import type { Run } from './run.ts'

const MOST = 100_000

/** `ondol demonstrate`: fills an empty database with invented people and the cases that they have. */
export const runDemonstrate: Run = async (args) => {
  const { values } = readOnlyOptions(args, { cases: { type: 'string' }, seed: { type: 'string' } })
  try {
    const config = readConfig({}, process.env)
    const { cases, applications } = await demonstrate(config, statedBy(values, config))
    process.stdout.write(`${cases} cases of ${applications} applications\n`)
  } catch (error) {
    const isExpected = error instanceof ConfigurationError || error instanceof RealPeople
    throw isExpected ? new CommandError(error.message, { cause: error }) : error
  }
  return 0
}

function statedBy(
  { cases: stated, seed = USUAL_SEED }: { readonly cases?: string; readonly seed?: string },
  { signIn, demonstrationCases }: Config,
): Stated {
  if (signIn !== 'demonstration')
    throw new CommandError('DRILL: expected on, and no OIDC_ISSUER: only a demonstration is filled')
  const cases = stated === undefined ? demonstrationCases : casesOf(stated)
  if (cases === 0) throw new CommandError('DEMONSTRATION_CASES: expected more than 0 to fill with')
  return { cases, seed }
}

function casesOf(stated: string): number {
  const cases = Number(stated)
  if (!/^\d+$/.test(stated) || cases < 1 || cases > MOST)
    throw new CommandError(`--cases: expected a number from 1 to ${MOST}, not "${stated}"`)
  return cases
}

interface Stated {
  readonly cases: number
  readonly seed: string
}

async function demonstrate(config: Config, { cases, seed }: Stated): Promise<Seeded> {
  const { database, keys } = await openDelivery(config)
  const now = (): Date => new Date()
  try {
    await keepPeople({ database, sealing: keys, ids: uuid, random: randomBytes, now })
    const seeded = await seedCases({
      database,
      keys,
      cases,
      seed,
      pack: loadPack(seoul, { compile: fuseUnit }),
      bankFolder: bankFolderIn(config.dataFolder),
      until: now(),
      random: randomBytes,
      onProgress: ({ made, applications }) => {
        if (applications % 100 === 0) process.stderr.write(`${made} of ${cases} cases\n`)
      },
    })
    if (seeded === null)
      throw new CommandError('expected an empty database: this one has applications of its own')
    return seeded
  } finally {
    await database.close()
  }
}
