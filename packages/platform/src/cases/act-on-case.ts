import { canonicalJson } from '../chain/index.ts'
import { isTaken, type Transaction } from '../database/index.ts'
import type { Refusal } from './act.ts'
import type { CaseEvent } from './case-state.ts'
import type { CaseContext } from './context.ts'
import { eventsOf, findCase } from './store.ts'
import { ActionRefused, type Taken, type Taking, takeAction } from './take-action.ts'

const CLAIMED: Refusal = {
  rule: 'claimed',
  text: {
    ko: '같은 사람·사업체·장소로 이미 승인된 건이 있습니다. 함께 승인할 수 없습니다.',
    en: 'Another case about the same person, business or premises is already granted; both cannot be.',
  },
}

/**
 * Takes an action in a transaction of its own. Sent again by the same actor, because the answer was lost, it is
 * answered as done and not done twice.
 */
export async function actOnCase(context: CaseContext, taking: Taking): Promise<Taken> {
  const { database } = context
  try {
    return await database.transaction(taking.actor, async (transaction) => {
      const taken = await takeAction(context, transaction, taking)
      return (taken.kind === 'moved-on' && (await alreadyDone(transaction, taking))) || taken
    })
  } catch (error) {
    if (error instanceof ActionRefused) return error.refusal
    if (!isTaken(error, 'case_claim_held')) throw error
    return await claimed(database, taking)
  }
}

async function claimed(database: CaseContext['database'], { actor, caseId }: Taking): Promise<Taken> {
  const kept = await database.transaction(actor, (transaction) => findCase(transaction, caseId))
  return kept === undefined ? { kind: 'absent' } : { kind: 'refused', state: kept.state, reasons: [CLAIMED] }
}

async function alreadyDone(transaction: Transaction, taking: Taking): Promise<Taken | null> {
  const { actor, caseId, seq = 0 } = taking
  const events = await eventsOf(transaction, caseId)
  // Not by its place: who sees a part of the events finds it all the same.
  const event = events.find((one) => one.event.seq === seq + 1)?.event
  const kept = await findCase(transaction, caseId)
  if (event === undefined || kept === undefined || actor.kind !== 'account') return null
  if (event.actorId !== actor.accountId || !isSame(event, taking)) return null
  return { kind: 'done', before: kept.state, state: kept.state, event }
}

/** True where the event is this action: of the same name, with the same said. */
function isSame({ type, payload }: CaseEvent, { action: { action, ...said } }: Taking): boolean {
  const kept: Readonly<Record<string, unknown>> = { ...payload }
  const names = Object.keys(said)
  return (
    type === action &&
    canonicalJson(said) === canonicalJson(Object.fromEntries(names.map((name) => [name, kept[name]])))
  )
}
