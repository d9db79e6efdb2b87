import type { Expression } from '../expression/expression.ts'
import type { Text } from '../text.ts'

/** One fact of a case that is made another: a sum of money a month, the number of employees. */
export interface Variation {
  /** The links and relations that lead to the thing from the subject: `['tenant']`; of many, one. */
  readonly path: readonly string[]
  readonly field: string
  /** Of a series, the months counted back from that of the question; each may change. */
  readonly months?: { readonly from: number; readonly to: number }
  readonly toward: 'less' | 'more'
  /** By exactly so much; by any amount without it. */
  readonly by?: number
}

/** Figures of an answer that are compared. */
export type ComparedFigure = 'status' | 'amount' | 'months'

/** What is claimed of a programme, for all cases. */
export type Claim =
  /** Some case is eligible. */
  | { readonly kind: 'reachable'; readonly programme: string }
  /** There is a case that fails this condition alone. */
  | { readonly kind: 'condition-matters'; readonly programme: string; readonly condition: string }
  /** Where every fact is stated, the answer is never left open, and no figure of it. */
  | { readonly kind: 'decided'; readonly programme: string }
  /** Whoever is eligible reaches a step of this scale wherever the benefit asks it. */
  | { readonly kind: 'scale-covers'; readonly programme: string; readonly scale: string }
  /** Every row of every decision table answers in some case: none stands in the shadow of those before it. */
  | { readonly kind: 'rows-answer'; readonly programme: string }
  /** In no eligible case do two rows of a decision table hold at once. */
  | { readonly kind: 'rows-apart'; readonly programme: string }
  /** The amount is never below `least` nor above `most`, which is a rule of its own. */
  | {
      readonly kind: 'amount-within'
      readonly programme: string
      readonly least: number
      readonly most: Expression
    }
  /** Whoever is eligible stays so and gets no less when the fact changes. */
  | {
      readonly kind: 'never-less'
      readonly programme: string
      readonly change: Variation
      readonly figures: readonly ComparedFigure[]
    }
  /** When the fact changes by one step, nobody loses more than so many won in all. */
  | {
      readonly kind: 'no-cliff'
      readonly programme: string
      readonly change: Variation
      readonly most: number
    }
  /** No one is paid two of these for the same time. */
  | { readonly kind: 'paid-once'; readonly programmes: readonly string[] }
  /** No one is eligible for two of these. */
  | { readonly kind: 'never-both'; readonly programmes: readonly string[] }
  /** Everyone in a group, which is a formula of its own, is eligible. */
  | { readonly kind: 'serves'; readonly programme: string; readonly group: Expression }

/** A promise of the pack: what it says to people, and what is claimed for all cases. */
export interface Property {
  readonly id: string
  readonly text: Text
  readonly claim: Claim
  /** Only for cases in which this holds. */
  readonly given?: Expression
  /** Why the policy does not keep it; a property with a finding is expected to fail. */
  readonly finding?: Text
}
