import type { Insertable, Selectable } from 'kysely'
import { referenceOf } from '../cases/index.ts'
import { hashOf, NOTHING_BEFORE } from '../chain/index.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'
import { openRound } from './model/fold-deliberation.ts'
import type { CouncilEventTable, CouncilTable } from './tables.ts'

/** An event with its links. */
export interface ChainedCouncilEvent {
  readonly event: CouncilEvent
  readonly prevHash: string
  readonly hash: string
}

/** Links an event to the one before, whose hash is given; to nothing, where it is the first. */
export function chainedCouncilEvent(
  event: CouncilEvent,
  prevHash: string = NOTHING_BEFORE,
): ChainedCouncilEvent {
  return { event, prevHash, hash: hashOf(councilContentOf({ event, prevHash })) }
}

/** What the hash of an event is taken over. */
export function councilContentOf({ event, prevHash }: Omit<ChainedCouncilEvent, 'hash'>): unknown {
  const { councilId, seq, at, actorId, actorRole, type, payload } = event
  return { councilId, seq, at, actorId, actorRole, type, payload, prevHash }
}

export function councilEventRow({
  event,
  prevHash,
  hash,
}: ChainedCouncilEvent): Insertable<CouncilEventTable> {
  return {
    council_id: event.councilId,
    seq: event.seq,
    at: new Date(event.at),
    actor_id: event.actorId,
    actor_role: event.actorRole,
    type: event.type,
    payload: JSON.stringify(event.payload),
    prev_hash: prevHash,
    hash,
  }
}

export function councilEventOfRow(row: Selectable<CouncilEventTable>): ChainedCouncilEvent {
  const event = {
    councilId: row.council_id,
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorRole: row.actor_role,
    type: row.type,
    payload: row.payload,
  }
  // Only events that were accepted are stored, and the chain tells whether they still are what was stored.
  return { event: event as unknown as CouncilEvent, prevHash: row.prev_hash, hash: row.hash }
}

/** What a council folds to, as its row. */
export function councilRow(state: CouncilState, head: string): Insertable<CouncilTable> {
  const { matter, registered } = state
  const terms = registered ?? state.agreed
  return {
    council_id: state.councilId,
    reference: referenceOf(state.councilId),
    kind: state.kind,
    state: state.state,
    outcome: state.outcome,
    seq: state.seq,
    head_hash: head,
    institution_id: state.institutionId,
    institutions: state.institutions,
    parties: partiesOf(state),
    seats: seatsOf(state),
    borough: matter?.borough ?? null,
    area: matter?.area ?? null,
    opened_at: new Date(state.openedAt),
    since: new Date(state.since),
    due_on: state.dueOn,
    ends_by: state.endsBy,
    monthly_rent: matter?.monthlyRent ?? null,
    cut: terms?.terms.cut ?? null,
    months: terms?.terms.months ?? null,
    agreed_on: terms?.on ?? null,
    in_force_on: registered?.since ?? null,
    ended_on: state.ended?.on ?? null,
    relief_case: state.reliefCase,
    to_compare: openRound(state).in.length === 2,
    folded: JSON.stringify(state),
  }
}

/** The accounts of both sides, and of whoever represents them. */
export function partiesOf({ claimant, respondent }: CouncilState): readonly string[] {
  const accounts = [claimant, respondent].flatMap(({ account, representatives }) => [
    ...(account === null ? [] : [account]),
    ...representatives.map((one) => one.account),
  ])
  return [...new Set(accounts)]
}

/** Who mediates or sits on the panel, less those who have stepped aside from the whole. */
export function seatsOf({ mediator, panel, recusals }: CouncilState): readonly string[] {
  const out = new Set(recusals.filter(({ item }) => item === null).map(({ account }) => account))
  const seated = [...(mediator === null ? [] : [mediator]), ...panel.map(({ account }) => account)]
  return [...new Set(seated)].filter((account) => !out.has(account))
}
