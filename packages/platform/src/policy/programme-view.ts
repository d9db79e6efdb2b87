import {
  type Delivery,
  deliveryOf,
  type Evidence,
  type Exclusion,
  type Expression,
  type Institution,
  type Pack,
  type Programme,
  phrase,
  type Source,
  type Text,
} from '@ondol/rules'
import { type ParameterView, parameterView } from './parameter-view.ts'
import { expressionsOf, usedParameters } from './used-parameters.ts'

/** A programme in a list. */
export interface ProgrammeSummary {
  readonly id: string
  readonly number: number
  readonly title: Text
  readonly summary: Text
  readonly subject: string
  readonly kind: string
  readonly unit: string | null
  readonly decidedBy: readonly string[]
}

/** A rule in plain words and as data. */
export interface RuleView {
  readonly words: Text
  readonly rule: Expression
  /** The parameters that it reads. */
  readonly parameters: readonly string[]
}

export interface ConditionView extends RuleView {
  readonly id: string
  readonly text: Text
  readonly source: Source
}

/** Everything that is to be known of a programme. */
export interface ProgrammeView extends ProgrammeSummary {
  readonly source: Source
  readonly inForce: { readonly from: string | null; readonly to: string | null }
  readonly conditions: readonly ConditionView[]
  readonly benefit: {
    readonly text: Text
    readonly amount: RuleView | null
    readonly months: RuleView | null
    readonly details: readonly (RuleView & { readonly id: string; readonly title: Text })[]
  }
  readonly parameters: readonly ParameterView[]
  readonly evidence: readonly Evidence[]
  readonly institutions: readonly Institution[]
  readonly exclusions: readonly Exclusion[]
  readonly fundingLine: Text
  readonly delivery: Delivery
}

export function programmeSummary({
  id,
  number,
  title,
  summary,
  subject,
  benefit,
  decidedBy,
}: Programme): ProgrammeSummary {
  return { id, number, title, summary, subject, kind: benefit.kind, unit: benefit.unit, decidedBy }
}

/** A programme with all that it rests on; parameters show the value in force at a date too. */
export function programmeView(pack: Pack, programme: Programme, asOf: string): ProgrammeView {
  const { definition } = pack
  const ruled = (rule: Expression): RuleView => ruleView(pack, programme.subject, rule)
  const used = new Set(usedParameters(pack, expressionsOf(programme)))
  const { text, amount, months, details } = programme.benefit
  return {
    ...programmeSummary(programme),
    source: programme.source,
    inForce: { from: programme.inForce?.from ?? null, to: programme.inForce?.to ?? null },
    conditions: programme.conditions.map(({ holds, ...words }) => ({ ...words, ...ruled(holds) })),
    benefit: {
      text,
      amount: amount === null ? null : ruled(amount),
      months: months === null ? null : ruled(months),
      details: details.map(({ id, title, value }) => ({ id, title, ...ruled(value) })),
    },
    parameters: definition.parameters.filter(({ id }) => used.has(id)).map((one) => parameterView(one, asOf)),
    evidence: programme.evidence,
    institutions: definition.institutions.filter(({ id }) => programme.decidedBy.includes(id)),
    exclusions: definition.exclusions.filter(({ programmes }) => programmes.includes(programme.id)),
    fundingLine: programme.fundingLine,
    delivery: deliveryOf(programme.benefit),
  }
}

function ruleView(pack: Pack, subject: string, rule: Expression): RuleView {
  return {
    words: {
      ko: phrase(rule, subject, { pack, language: 'ko' }),
      en: phrase(rule, subject, { pack, language: 'en' }),
    },
    rule,
    parameters: usedParameters(pack, [rule]),
  }
}
