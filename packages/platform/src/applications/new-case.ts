import type { Language } from '@ondol/rules'
import { act, after, answerOf, type CaseState, type ChainedEvent, chained, NO_CASE } from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { ChosenCase } from './choose-cases.ts'
import type { Claim } from './claims.ts'
import type { ApplicationContext } from './context.ts'

/** A case with its first event, ready to be kept. */
export interface NewCase {
  readonly state: CaseState
  readonly chained: ChainedEvent
  readonly claims: readonly Claim[]
}

interface Around {
  /** The application's id. */
  readonly id: string
  readonly at: Date
  readonly today: string
  readonly factsHash: string
  readonly language: Language
  readonly actor: AccountActor
  readonly applicantId: string
  readonly claims: readonly Claim[]
}

/** Hands in one case: from a draft to submitted, as the state machine has it. */
export function newCase(
  { packs, ids, figuresAt }: Pick<ApplicationContext, 'packs' | 'ids' | 'figuresAt'>,
  { result, institution, reason }: ChosenCase,
  { id, at, today, factsHash, language, actor, applicantId, claims }: Around,
): NewCase {
  const capacity = actor.accountId === applicantId ? 'resident' : 'proxy'
  const { programme, subject } = result
  const said = {
    application: id,
    programme,
    subject,
    packVersion: packs.pack.definition.version,
    packHash: packs.hash,
    factsHash,
    rules: answerOf(result),
    reason,
    language,
  }
  const acting = {
    actorId: actor.accountId,
    capacities: [capacity],
    today,
    figures: figuresAt(today),
    rules: null,
    papers: [],
    takers: [],
  } as const
  const answer = act(NO_CASE, { action: 'submit', ...said }, acting)
  if (answer.kind === 'refused')
    throw new Error(`a new case cannot be handed in: ${JSON.stringify(answer.reasons)}`)
  const event = {
    ...answer.event,
    caseId: ids(),
    seq: 1,
    at: at.toISOString(),
    actorId: actor.accountId,
    actorRole: capacity,
    applicantId,
    institutionId: institution,
  } as const
  return { state: after(NO_CASE, event), chained: chained(event), claims }
}
