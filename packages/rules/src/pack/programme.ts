import type { Asked, Expression, Typed } from '../expression/expression.ts'
import type { Source, Text } from '../text.ts'

/** What sort of help a programme gives. */
export type BenefitKind =
  | 'agreement'
  | 'service'
  | 'tax-cut'
  | 'loan'
  | 'waiver'
  | 'deferral'
  | 'contribution'
  | 'benefit'
  | 'subsidy'

/** Won paid once, each month, or each year. */
export type BenefitUnit = 'KRW' | 'KRW/month' | 'KRW/year'

/** One condition of a programme. All of them must hold. */
export interface Condition {
  readonly id: string
  readonly text: Text
  readonly source: Source
  readonly holds: Expression
}

/** A further figure of a benefit, such as a loan's rate or the institution that lends. */
export interface BenefitDetail {
  readonly id: string
  readonly title: Text
  readonly value: Expression
}

/** What an eligible subject gets: won in a unit, for so many months; `null` where there is no amount or term. */
export interface Benefit {
  readonly kind: BenefitKind
  readonly text: Text
  readonly unit: BenefitUnit | null
  readonly amount: Expression | null
  readonly months: Expression | null
  readonly details: readonly BenefitDetail[]
}

/** A paper, the facts that it proves (`business.sales`), and what may stand in for it. */
export interface Evidence {
  readonly id: string
  readonly title: Text
  readonly proves: readonly string[]
  readonly alternative?: Text
}

/** Whether there is one institution for the city, one in every borough, or a lender outside the administration. */
export type InstitutionLevel = 'city' | 'borough' | 'lender'

/** Where a person answers. */
export interface Contact {
  readonly telephone: string
  readonly hours: Text
  readonly source: Source
}

interface Body {
  readonly id: string
  readonly title: Text
  readonly channel: Text
  readonly contact?: Contact
}

/** A body that decides, and how to reach it. */
export type Institution =
  | (Body & { readonly level: 'city' | 'lender' })
  /** What it is called after its borough’s name: `마포구 상생협의체`. */
  | (Body & { readonly level: 'borough'; readonly nameInBorough: Text })

/** A relief measure. */
export interface Programme {
  readonly id: string
  readonly number: number
  readonly title: Text
  /** What the measure does, in our own words. */
  readonly summary: Text
  readonly source: Source
  /** The entity that it is decided for. */
  readonly subject: string
  /** The dates between which it is in force (both included); without it, always. */
  readonly inForce?: { readonly from?: string; readonly to?: string }
  readonly conditions: readonly Condition[]
  readonly benefit: Benefit
  readonly evidence: readonly Evidence[]
  readonly decidedBy: readonly string[]
  readonly fundingLine: Text
}

interface ProgrammeInput<S extends string>
  extends Omit<Programme, 'conditions' | 'benefit' | 'subject' | 'inForce'> {
  readonly inForce?: { readonly from?: string; readonly to?: string }
  readonly conditions: readonly (Omit<Condition, 'holds'> & { readonly holds: Typed<'bool', S> })[]
  readonly benefit: Omit<Benefit, 'amount' | 'months' | 'details'> & {
    readonly amount: Typed<'won', S> | null
    readonly months: Typed<'int', S> | null
    readonly details?: readonly {
      readonly id: string
      readonly title: Text
      readonly value: Asked<S>
    }[]
  }
}

/** Defines a programme for a subject; an expression about another entity does not compile. */
export function programme<S extends string>(subject: S, input: ProgrammeInput<S>): Programme {
  return { ...input, subject, benefit: { details: [], ...input.benefit } }
}

/** Programmes of which one subject gets at most one: the largest total (amount × months) stays. */
export interface Exclusion {
  readonly programmes: readonly string[]
  readonly text: Text
  readonly source: Source
}
