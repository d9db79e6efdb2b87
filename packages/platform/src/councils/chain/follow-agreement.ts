import type { Declared } from '../../city/index.ts'
import { seoulToday } from '../../clock/index.ts'
import type { CouncilContext } from '../context.ts'
import type { CouncilAct, CouncilState } from '../model/index.ts'
import { deliberationOf } from '../rent-facts.ts'
import { findCouncil } from '../store.ts'
import { takeAct } from '../take-act.ts'
import { type BroughtUp, bringFactsUp } from './bring-facts-up.ts'
import { keepAgreement } from './keep-agreement.ts'
import { openRelief } from './open-relief.ts'
import { owedBack } from './owed-back.ts'
import { provenByAgreement } from './relief-facts.ts'

/** What follows from an agreement is done with this. */
export interface FollowContext extends CouncilContext {
  readonly declared: Declared
}

const FOLLOWING = { kind: 'system', job: 'councils.follow' } as const

/**
 * Does what follows from a registered agreement, or from its end: keeps it as a file, opens the landlord's case for
 * relief, brings what it proves into that case, and says what is owed back after an early end. Each step is a
 * transaction of its own and done once; killed in between, the job goes on where it was.
 */
export async function followAgreement(context: FollowContext, councilId: string): Promise<void> {
  const state = await stateOf(context, councilId)
  if (state?.registered === null || state === undefined) return
  const agreement = await keepAgreement(context, state)
  const caseId = state.reliefCase ?? (await openRelief(context, state, agreement))
  if (caseId === null) return
  const rules = deliberationOf(context.cases.packs.pack).agreement
  const { number, text } = state.registered
  const brought = await bringFactsUp(context.cases, {
    caseId,
    facts: provenByAgreement(state, rules),
    source: `${rules.evidence} ${number}, SHA-256 ${text.sha256}`,
    reason: reasonOf(state),
  })
  if (state.reliefCase === null) await note(context, councilId, { act: 'note-relief', case: caseId })
  const early = state.ended !== null && state.ended.how !== 'term'
  if (early && state.owed === null && brought !== null)
    await note(context, councilId, owedAfter(context, state, brought))
}

async function stateOf({ cases }: FollowContext, councilId: string): Promise<CouncilState | undefined> {
  const kept = await cases.database.transaction(FOLLOWING, (transaction) =>
    findCouncil(transaction, councilId),
  )
  return kept?.state
}

function reasonOf({ ended }: CouncilState): string {
  return ended === null
    ? '임차료 감액 합의가 바뀌었습니다.'
    : `임차료 감액 합의가 ${ended.on}에 일찍 끝났습니다.`
}

function owedAfter(
  { cases }: FollowContext,
  { ended }: CouncilState,
  { state, answer }: BroughtUp,
): CouncilAct<'note-owed'> {
  const { decision } = state
  const isGranted = decision !== null && decision.outcome === 'approve'
  const deserved = answer.status === 'eligible' ? (answer.benefit?.amount ?? 0) : 0
  const owed = owedBack({
    granted: isGranted ? (decision.amount ?? 0) : 0,
    deserved,
    grantedOn: isGranted ? seoulToday(new Date(decision.at)) : seoulToday(cases.now()),
    endedOn: ended?.on ?? seoulToday(cases.now()),
    months: decision?.months ?? 0,
  })
  const because = isGranted
    ? `연 ${decision.amount ?? 0}원으로 결정한 감면이 지킨 기간으로는 연 ${deserved}원입니다.`
    : '감면이 결정되기 전에 끝났습니다.'
  return { act: 'note-owed', owed, because }
}

async function note(context: FollowContext, councilId: string, act: CouncilAct): Promise<void> {
  await context.cases.database.transaction(FOLLOWING, async (transaction) => {
    const taken = await takeAct(context, transaction, { actor: FOLLOWING, councilId, act })
    if (taken.kind !== 'done') throw new Error(`council ${councilId}: ${act.act} was not taken`)
  })
}
