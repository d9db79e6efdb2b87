import {
  answerOf,
  askRules,
  type CaseContext,
  type CaseState,
  findCase,
  type RulesAnswer,
  type StatedFact,
  standingFacts,
  takeAction,
} from '../../cases/index.ts'
import type { SystemActor } from '../../database/index.ts'

const FOLLOWING: SystemActor = { kind: 'system', job: 'councils.follow' }

/** States in which facts are verified; from others a case is reopened first. */
const IN_REVIEW: ReadonlySet<CaseState['state']> = new Set([
  'submitted',
  'under-review',
  'evidence-asked',
  'committee',
  'reopened',
  'appealed',
])

/** What the facts of a case are, and what the rules say of them. */
export interface BroughtUp {
  readonly state: CaseState
  readonly answer: RulesAnswer
}

/**
 * Brings what an agreement proves into a case, as verified facts, and asks the rules anew. A case that was decided on
 * other facts is reopened, so that its office decides again; nothing else is decided here. Done again, it does nothing.
 */
export async function bringFactsUp(
  cases: CaseContext,
  {
    caseId,
    facts,
    source,
    reason,
  }: {
    readonly caseId: string
    readonly facts: readonly StatedFact[]
    readonly source: string
    readonly reason: string
  },
): Promise<BroughtUp | null> {
  return await cases.database.transaction(FOLLOWING, async (transaction) => {
    const kept = await findCase(transaction, caseId)
    if (kept === undefined) return null
    const isKnown = ({ fact, value }: StatedFact): boolean =>
      kept.state.overlays.some((one) => one.fact === fact && one.value === value)
    if (!facts.every(isKnown)) {
      if (!IN_REVIEW.has(kept.state.state)) await act({ action: 'reopen', reason })
      await act({ action: 'verify-facts', facts, source })
    }
    const now = await findCase(transaction, caseId)
    if (now === undefined) return null
    const standing = await standingFacts(cases, transaction, now.state)
    return { state: kept.state, answer: answerOf(askRules(cases.packs.pack, standing, now.state).result) }

    async function act(action: Parameters<typeof takeAction>[2]['action']): Promise<void> {
      const taken = await takeAction(cases, transaction, { actor: FOLLOWING, caseId, action })
      if (taken.kind === 'done') return
      const why = taken.kind === 'refused' ? taken.reasons.map(({ text }) => text.en).join(' ') : taken.kind
      throw new Error(`case ${caseId}: ${action.action} was not taken: ${why}`)
    }
  })
}
