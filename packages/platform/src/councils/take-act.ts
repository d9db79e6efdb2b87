import type { Actor, Transaction } from '../database/index.ts'
import type { ActTaken } from './act-taken.ts'
import type { CouncilContext } from './context.ts'
import { actOnCouncil } from './model/act-on-council.ts'
import type { CouncilPlace } from './model/council-capacities.ts'
import type { CouncilAct } from './model/council-payloads.ts'
import { type CouncilEvent, type CouncilState, NO_COUNCIL } from './model/council-state.ts'
import { afterEvent } from './model/fold-council.ts'
import { newsOf } from './news.ts'
import { type KnownActing, knowActing } from './place-of-act.ts'
import { resolveCases } from './resolve-cases.ts'
import { chainedCouncilEvent } from './rows.ts'
import { appendCouncilEvent, insertCouncil, type KeptCouncil, lockCouncil } from './store.ts'
import { keepText } from './texts.ts'

/** An act to be done in a council. */
export interface ActTaking {
  readonly actor: Actor
  readonly councilId: string
  /** The last event that the actor had seen; without it, whatever is the last. */
  readonly seq?: number
  readonly act: CouncilAct
  readonly as?: CouncilPlace
}

/**
 * Does an act in a transaction of its caller: the event, what the council folds to, the text that follows from terms,
 * what a committee's vote does to cases, and what people hear, in one. The council is locked first, so of two who act at
 * once one is told that it moved on. Throws an ActRefused where a case of a sitting refuses its resolution.
 */
export async function takeAct(
  context: CouncilContext,
  transaction: Transaction,
  taking: ActTaking,
): Promise<ActTaken> {
  const kept = await lockCouncil(transaction, taking.councilId)
  if (kept === undefined) return { kind: 'absent' }
  if (taking.seq !== undefined && taking.seq !== kept.state.seq)
    return { kind: 'moved-on', state: kept.state }
  const acting = await knowActing(context, transaction, { ...taking, state: kept.state })
  return await decide(context, transaction, { taking, kept, acting })
}

/** Begins a council with its first act. */
export async function beginCouncil(
  context: CouncilContext,
  transaction: Transaction,
  taking: ActTaking & { readonly isRouteOpen?: (route: string) => boolean },
): Promise<ActTaken> {
  const acting = await knowActing(context, transaction, { ...taking, state: NO_COUNCIL })
  return await decide(context, transaction, { taking, kept: { state: NO_COUNCIL, head: '' }, acting })
}

interface Deciding {
  readonly taking: ActTaking
  readonly kept: KeptCouncil
  readonly acting: KnownActing
}

async function decide(
  context: CouncilContext,
  transaction: Transaction,
  { taking, kept, acting }: Deciding,
): Promise<ActTaken> {
  const { state } = kept
  const answer = actOnCouncil(state, taking.act, acting)
  if (answer.kind === 'refused') return { kind: 'refused', state, reasons: answer.reasons }
  const event: CouncilEvent = {
    ...answer.event,
    councilId: taking.councilId,
    seq: state.seq + 1,
    at: acting.now,
    actorId: acting.actorId,
    actorRole: answer.capacity,
  }
  const after = afterEvent(state, event)
  await write(context, transaction, { kept, event, after, acting, actor: taking.actor })
  return { kind: 'done', before: state, state: after, event }
}

interface Writing {
  readonly kept: KeptCouncil
  readonly event: CouncilEvent
  readonly after: CouncilState
  readonly acting: KnownActing
  readonly actor: Actor
}

async function write(
  context: CouncilContext,
  transaction: Transaction,
  { kept, event, after, acting, actor }: Writing,
): Promise<void> {
  const { councilId } = event
  if (kept.state.seq === 0) await insertCouncil(transaction, chainedCouncilEvent(event), after)
  else {
    // While the actor still sees it: whoever steps aside does not afterwards.
    await keepAgreedText(context, transaction, { event, after, acting })
    await appendCouncilEvent(transaction, chainedCouncilEvent(event, kept.head), after)
  }
  if (event.type === 'close-motion')
    await resolveCases(context, transaction, { actor, event, before: kept.state, after })
  if (FOLLOWED.has(event.type) && after.state !== 'agreed') await context.ports.follow(transaction, councilId)
  await context.ports.tell(transaction, newsOf(event, kept.state, after))
}

/** Acts after which something else is to be done, once they are committed. */
const FOLLOWED: ReadonlySet<CouncilEvent['type']> = new Set(['sign', 'end', 'complete', 'state-premises'])

async function keepAgreedText(
  context: CouncilContext,
  transaction: Transaction,
  { event, after, acting }: Pick<Writing, 'event' | 'after' | 'acting'>,
): Promise<void> {
  const { text } = event.payload
  if (text === undefined || after.agreed === null) return
  const { councilId } = event
  const written = acting.writeText(after.agreed.terms, text.version)
  await keepText(transaction, context, { councilId, sha256: text.sha256, text: written })
}
