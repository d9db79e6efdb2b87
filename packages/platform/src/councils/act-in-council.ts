import { canonicalJson } from '../chain/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { ActRefused, type ActTaken } from './act-taken.ts'
import { compareOffers } from './compare-offers.ts'
import type { CouncilContext } from './context.ts'
import type { CouncilEvent } from './model/council-state.ts'
import { prepareAct } from './prepare-act.ts'
import type { ActRequest } from './requests.ts'
import { councilEvents, findCouncil } from './store.ts'
import { takeAct } from './take-act.ts'

/** An act that a person wants to do. */
export interface ActWanted {
  readonly actor: AccountActor
  readonly councilId: string
  /** The last event that the person had seen. */
  readonly seq: number
  readonly request: ActRequest
}

/**
 * Does what a person wants, in a transaction of its own. Sent again by the same person, because the answer was lost,
 * it is answered as done and not done twice. Sealed offers are compared right after the second one is in.
 */
export async function actInCouncil(context: CouncilContext, wanted: ActWanted): Promise<ActTaken> {
  const taken = await inTransaction(context, wanted)
  if (taken.kind === 'done' && taken.event.type === 'seal-offer')
    await compareOffers(context, wanted.councilId)
  return taken
}

async function inTransaction(context: CouncilContext, wanted: ActWanted): Promise<ActTaken> {
  const { actor, councilId, seq } = wanted
  try {
    return await context.cases.database.transaction(actor, async (transaction) => {
      const kept = await findCouncil(transaction, councilId)
      if (kept === undefined) return { kind: 'absent' }
      if (kept.state.seq !== seq)
        return (await alreadyDone(transaction, wanted)) ?? { kind: 'moved-on', state: kept.state }
      const prepared = await prepareAct(context, transaction, {
        actor,
        state: kept.state,
        request: wanted.request,
      })
      const taken = await takeAct(context, transaction, { actor, councilId, seq, act: prepared.act })
      if (taken.kind === 'done') await prepared.keep?.(taken.state)
      return taken
    })
  } catch (error) {
    if (error instanceof ActRefused) return error.refusal
    throw error
  }
}

async function alreadyDone(transaction: Transaction, wanted: ActWanted): Promise<ActTaken | null> {
  const { actor, councilId, seq, request } = wanted
  const event = (await councilEvents(transaction, councilId))[seq]?.event
  const kept = await findCouncil(transaction, councilId)
  if (event === undefined || kept === undefined) return null
  if (event.actorId !== actor.accountId || !isSame(event, request)) return null
  return { kind: 'done', before: kept.state, state: kept.state, event }
}

/** True where the event says all that the request does, so far as events say it. */
function isSame({ type, payload }: CouncilEvent, { act, ...said }: ActRequest): boolean {
  if (type !== act) return false
  const kept: Readonly<Record<string, unknown>> = { ...payload }
  return Object.entries(said).every(
    ([name, value]) => kept[name] === undefined || canonicalJson(kept[name]) === canonicalJson(value),
  )
}
