import { assess, deliveryOf, type Facts, type Pack, type Result, readFacts } from '@ondol/rules'
import type { Json } from '../chain/index.ts'
import type { Transaction } from '../database/index.ts'
import type { RulesNow } from './acting.ts'
import { becauseOf } from './because.ts'
import type { CaseState, FactOverlay } from './case-state.ts'
import type { CaseContext } from './context.ts'
import { overlayFacts } from './overlay-facts.ts'
import type { RulesAnswer } from './payloads.ts'

/** The facts of a case as they stand: stated, and over them what was verified or corrected. */
export interface StandingFacts {
  readonly stated: Json
  readonly overlays: readonly FactOverlay[]
  /** The date of the application, as of which the rules are asked. */
  readonly asOf: string
}

/** The facts that a case rests on now. What an officer corrected goes over what papers and registers prove. */
export async function standingFacts(
  { ports }: Pick<CaseContext, 'ports'>,
  transaction: Transaction,
  state: CaseState,
): Promise<StandingFacts> {
  const { facts, as_of } = await transaction
    .selectFrom('application')
    .select(['facts', 'as_of'])
    .where('id', '=', state.application)
    .executeTakeFirstOrThrow()
  const proven = await ports.verifiedFacts(transaction, state.caseId)
  const verified = proven.map((fact) => ({ ...fact, provenance: 'verified' as const }))
  const last = new Map([...verified, ...state.overlays].map((overlay) => [overlay.fact, overlay]))
  return { stated: facts, overlays: [...last.values()], asOf: as_of }
}

/** What the rules say of a case on facts that have been read. */
export interface Asked {
  readonly facts: Facts
  readonly result: Result
}

/** Asks the rules about one case. Throws a FactsError where a correction cannot be read. */
export function askRules(
  pack: Pack,
  { stated, overlays, asOf }: StandingFacts,
  { programme, subject }: Pick<CaseState, 'programme' | 'subject'>,
): Asked {
  const facts = readFacts(pack, overlayFacts(stated, overlays), { asOf })
  const { results } = assess(pack, facts, { programmes: [programme] })
  const result = results.find((one) => one.subject === subject)
  if (result === undefined) throw new Error(`${programme}: expected an answer about ${subject}`)
  return { facts, result }
}

/** An answer of the rules as events keep it. */
export function answerOf({ status, benefit, conditions, excludedBy }: Result): RulesAnswer {
  return {
    status,
    benefit,
    failing: conditions.filter(({ holds }) => holds === false).map(({ id }) => id),
    open: conditions.filter(({ holds }) => holds === null).map(({ id }) => id),
    excludedBy,
  }
}

/** What a decision needs to know of the rules. */
export function rulesNow({ pack, hash }: CaseContext['packs'], { facts, result }: Asked): RulesNow {
  const programme = pack.definition.programmes.find(({ id }) => id === result.programme)
  if (programme === undefined) throw new Error(`${result.programme}: expected a programme of the pack`)
  const { kind, unit } = programme.benefit
  return {
    answer: answerOf(result),
    because: becauseOf(pack, facts, result),
    kind,
    unit,
    delivery: deliveryOf(programme.benefit),
    packHash: hash,
  }
}
