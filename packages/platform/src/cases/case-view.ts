import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { Acting } from './acting.ts'
import { capacitiesOf } from './capacities.ts'
import { caseItem } from './case-item.ts'
import { type CaseRecord, readCase, reasonsAtSubmission } from './case-record.ts'
import type { CaseState } from './case-state.ts'
import type { CaseContext } from './context.ts'
import { lendingView } from './lending-view.ts'
import { nextStep } from './next-step.ts'
import { type OpenActions, openActions } from './open-actions.ts'
import { itemRowOf } from './rows.ts'
import { STATES } from './states.ts'
import { timelineFor } from './timeline.ts'
import type { AskedItem, CaseView, DecisionView } from './views.ts'

/** A case for whoever may see it; nothing where it is not the actor's to see. */
export async function viewCase(
  context: CaseContext,
  actor: AccountActor,
  caseId: string,
): Promise<CaseView | undefined> {
  const record = await context.database.transaction(actor, (transaction) => readCase(transaction, caseId))
  // A lender has a room of its own: what the applicant said to others is not shown to it.
  const isLenderAlone =
    record !== undefined && capacitiesOf(actor, record.state).every((one) => one === 'lender')
  return record === undefined || isLenderAlone ? undefined : await caseView(context, actor, record)
}

/** A case in full, as it reads for an actor. */
export async function caseView(
  context: CaseContext,
  actor: AccountActor,
  record: CaseRecord,
): Promise<CaseView> {
  const { state, events, duplicate } = record
  const today = seoulToday(context.now())
  const isApplicant = actor.actsFor.includes(state.applicantId)
  return {
    ...caseItem(context, itemRowOf(state, duplicate)),
    text: STATES[state.state].text,
    waitsFor: waitsFor(state, isApplicant),
    next: nextStep(state, today),
    result: state.rules,
    reasons: await reasonsAtSubmission(context, record),
    asked: state.asked.map((one) => askedItem(context, state, one)),
    decision: state.decision === null ? null : decisionView(state.decision),
    payments: { granted: state.decision?.payable ?? 0, released: state.released, paid: state.paid },
    lending: lendingView(context, state, today),
    timeline: timelineFor(
      { accountId: actor.accountId, isApplicant },
      events.map(({ event }) => event),
    ),
    can: actionsFor(context, actor, state).can,
  }
}

/** What an actor may do with a case. */
export function actionsFor(
  { now, figuresAt, takersOf }: Pick<CaseContext, 'now' | 'figuresAt' | 'takersOf'>,
  actor: AccountActor,
  state: CaseState,
): OpenActions {
  const today = seoulToday(now())
  const capacities = capacitiesOf(actor, state)
  const acting: Acting = {
    actorId: actor.accountId,
    capacities,
    today,
    figures: figuresAt(today),
    rules: null,
    papers: [],
    takers: takersOf(state),
  }
  return openActions(state, acting)
}

function waitsFor({ state }: CaseState, isApplicant: boolean): CaseView['waitsFor'] {
  const turn = STATES[state].waitsFor
  if (turn === null) return 'nobody'
  if (turn === 'resident') return isApplicant ? 'you' : 'applicant'
  return turn === 'lender' ? 'lender' : 'office'
}

/** Something that was asked for, with the name of the paper. */
export function askedItem(
  { packs }: Pick<CaseContext, 'packs'>,
  { programme }: CaseState,
  { id, evidence, words, at }: CaseState['asked'][number],
): AskedItem {
  const papers = packs.pack.definition.programmes.find((one) => one.id === programme)?.evidence ?? []
  const title = papers.find((one) => one.id === evidence)?.title ?? null
  return { id, evidence, title, words, askedAt: at }
}

function decisionView(decision: NonNullable<CaseState['decision']>): DecisionView {
  const { outcome, at, amount, unit, months, total, words, because, departs, departure, appealUntil } =
    decision
  return {
    outcome,
    at,
    amount,
    unit,
    months,
    total,
    words,
    because,
    departs,
    departure: departure?.reason ?? null,
    appealUntil,
  }
}
