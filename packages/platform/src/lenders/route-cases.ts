import { setTimeout as wait } from 'node:timers/promises'
import {
  actOnCase,
  type CaseContext,
  type CaseState,
  findCase,
  missesName,
  nextLender,
  type Taken,
} from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import { type Actor, isTaken } from '../database/index.ts'
import { type Candidate, overdueOffers, seekingLender } from './store.ts'

const PLATFORM: Actor = { kind: 'system', job: 'lenders.route' }

/** What one run of the routing did. */
export interface Routed {
  readonly lapsed: number
  readonly offered: number
  /** Cases for which nobody was left to ask. */
  readonly ended: number
}

/**
 * Takes the cases from lenders that did not answer in time, and lays every case that seeks one before the next that
 * may take it. Each case in transactions of its own, locked while it moves: several servers may do it at once, and
 * none loses or doubles anything. A case that the applicant has to name a lender for first waits for that.
 */
export async function routeCases(context: CaseContext, signal?: AbortSignal): Promise<Routed> {
  const today = seoulToday(context.now())
  const { windows } = context.figuresAt(today).lending
  const lapsed = await each(context, signal, {
    find: (after) => overdueOffers(context.database, { today, after }),
    move: lapse,
  })
  const moved = { offered: 0, ended: 0 }
  await each(context, signal, {
    find: (after) => seekingLender(context.database, { windows, after }),
    move: async (_, caseId) => {
      const step = await routeCase(context, caseId)
      if (step !== null) moved[step]++
      return step !== null
    },
  })
  return { lapsed, ...moved }
}

/** Lays one case before the next lender, or notes that nobody is left; `null` where neither is to be done now. */
export async function routeCase(context: CaseContext, caseId: string): Promise<'offered' | 'ended' | null> {
  const state = await stateOf(context, caseId)
  if (state === undefined || state.state !== 'submitted') return null
  const figures = context.figuresAt(seoulToday(context.now()))
  if (figures.lending.windows[state.institutionId] === undefined || missesName(state, figures)) return null
  const lender = nextLender(state, figures)
  const action = lender === null ? ({ action: 'end-route' } as const) : ({ action: 'offer', lender } as const)
  if (lender === null && state.lending?.exhausted === true) return null
  const taken = await unlessTaken(actOnCase(context, { actor: PLATFORM, caseId, seq: state.seq, action }))
  return taken?.kind === 'done' ? (lender === null ? 'ended' : 'offered') : null
}

/** Somebody else who laid the case before a lender at the same moment was first: so be it. */
async function unlessTaken(taking: Promise<Taken>): Promise<Taken | null> {
  try {
    return await taking
  } catch (error) {
    if (isTaken(error, 'lender_offer_held')) return null
    throw error
  }
}

async function lapse(context: CaseContext, caseId: string): Promise<boolean> {
  const taken = await actOnCase(context, { actor: PLATFORM, caseId, action: { action: 'lapse-offer' } })
  return taken.kind === 'done'
}

async function stateOf({ database }: CaseContext, caseId: string): Promise<CaseState | undefined> {
  return (await database.transaction(PLATFORM, (transaction) => findCase(transaction, caseId)))?.state
}

interface Sweep {
  readonly find: (after: string | null) => Promise<readonly Candidate[]>
  readonly move: (context: CaseContext, caseId: string) => Promise<boolean>
}

/**
 * How long to rest after a case, in times of what it took: people who hand in at this moment go first, and the slower
 * they make it, the longer it rests.
 */
const REST = 3

/** Every case that is found, once; answers how many moved. */
async function each(
  context: CaseContext,
  signal: AbortSignal | undefined,
  { find, move }: Sweep,
): Promise<number> {
  let moved = 0
  let after: string | null = null
  for (;;) {
    const found = await find(after)
    for (const { caseId } of found) {
      if (signal?.aborted === true) return moved
      const began = performance.now()
      if (await move(context, caseId)) moved++
      await wait(REST * (performance.now() - began))
    }
    const last = found.at(-1)
    if (last === undefined) return moved
    after = last.caseId
  }
}
