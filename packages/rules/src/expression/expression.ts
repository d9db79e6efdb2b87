import type { ChoiceMark, NumberMark, TypeMark } from '../model/value-type.ts'

/** How two values are compared. */
export type CompareOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'
/** How numbers are put together, from left to right. */
export type ArithmeticOperator = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max'
/** How the values of many are put together. */
export type AggregateOperator = 'sum' | 'max' | 'min' | 'any' | 'every'

/**
 * Which months of a series: counted back from the month of the date (1 = the last full month), or counted
 * on from the month of another date (1 = the first full month after it). `from` is the earlier end.
 */
export type Window =
  | { readonly kind: 'before'; readonly from: number; readonly to: number }
  | { readonly kind: 'after'; readonly date: Expression; readonly from: number; readonly to: number }

/** One row of a decision table. */
export interface WhenCase {
  readonly if: Expression
  readonly then: Expression
}

/** The types that a fixed value may have. */
export type LiteralType = 'bool' | 'date' | 'choice' | NumberMark

/** A rule as data. Every node is plain JSON; what it means is in SEMANTICS.md. */
export type Expression =
  | { readonly kind: 'literal'; readonly type: LiteralType; readonly value: boolean | number | string }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'field'; readonly entity: string; readonly field: string }
  | { readonly kind: 'derived'; readonly entity: string; readonly id: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'declared'; readonly id: string }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | {
      readonly kind: 'compare'
      readonly op: CompareOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'one-of'; readonly of: Expression; readonly choices: readonly string[] }
  | { readonly kind: 'has'; readonly of: Expression; readonly choice: string }
  | { readonly kind: 'arithmetic'; readonly op: ArithmeticOperator; readonly of: readonly Expression[] }
  | { readonly kind: 'round-down'; readonly of: Expression; readonly to: number }
  | { readonly kind: 'when'; readonly cases: readonly WhenCase[]; readonly otherwise: Expression }
  | { readonly kind: 'scale'; readonly id: string; readonly of: Expression }
  | { readonly kind: 'age'; readonly birthDate: Expression; readonly at: Expression }
  | { readonly kind: 'months-between'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'add-months'; readonly of: Expression; readonly months: Expression }
  | { readonly kind: 'first-of-month'; readonly back: number }
  | {
      readonly kind: 'window'
      readonly entity: string
      readonly field: string
      readonly fold: 'mean' | 'total'
      readonly months: Window
    }
  | { readonly kind: 'via'; readonly entity: string; readonly link: string; readonly of: Expression }
  | {
      readonly kind: 'aggregate'
      readonly op: AggregateOperator
      readonly relation: string
      readonly of: Expression
    }

/** The nodes of one kind. */
export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>

declare const typeMark: unique symbol
declare const scopeMark: unique symbol

/**
 * An expression whose value has the type `T`, and which can be asked of an entity `S`. Both marks exist for
 * the compiler alone: `T` must match exactly; an expression that needs no entity (`unknown`) fits everywhere.
 */
export type Typed<T extends TypeMark, S = unknown> = Asked<S> & {
  readonly [typeMark]?: (type: T) => T
}

/** An expression of any type that can be asked of an entity `S`. */
export type Asked<S> = Expression & {
  readonly [scopeMark]?: (scope: S) => void
}

/** Types that have an order. */
export type Ordered = NumberMark | 'date'
/** Types that a decision table may answer with. */
export type Answer = NumberMark | 'bool' | 'date' | ChoiceMark<string>
