import type { Typed } from '../expression/expression.ts'
import type { NumberMark } from '../model/value-type.ts'
import type { Basis, Source, Text } from '../text.ts'

/** What a parameter counts. */
export type Unit =
  | 'KRW'
  | 'KRW/month'
  | 'KRW/year'
  | 'KRW/day'
  | 'ratio'
  | 'people'
  | 'days'
  | 'working-days'
  | 'months'
  | 'years'
  | 'grade'
  | 'date'
  | 'times'

/** One value from a date on, with a basis and source of its own where it differs from the parameter's. */
export interface DatedValue<V> {
  readonly value: V
  readonly basis?: Basis
  readonly source?: Text
}

/** Values by the date from which they hold (`YYYY-MM-DD`); `start` holds from the beginning. */
export type DatedValues<V> = Readonly<Record<string, V | DatedValue<V>>>

interface ParameterWords {
  readonly title: Text
  readonly unit: Unit
  readonly source: Source
}

/** A number or a date that the city may change, by date. */
export interface ValueParameter extends ParameterWords {
  readonly kind: 'value'
  readonly id: string
  readonly type: NumberMark | 'date'
  readonly values: DatedValues<number | string>
}

/** One step of a scale: it answers from its threshold on (`from`, included; `above`, excluded). */
export interface Bracket {
  readonly from?: number
  readonly above?: number
  readonly value: number
  readonly basis?: Basis
}

/**
 * Steps in rising order. `single`: the last step reached answers, 0 below the first. `marginal`: each
 * part of the number is multiplied by the rate of its own step.
 */
export interface ScaleParameter extends ParameterWords {
  readonly kind: 'scale'
  readonly id: string
  readonly mode: 'single' | 'marginal'
  readonly input: NumberMark
  readonly output: NumberMark
  readonly values: DatedValues<readonly Bracket[]>
}

/** A value or a scale that the city may change, by date. */
export type Parameter = ValueParameter | ScaleParameter

/** A parameter with the handle by which rules use it. */
export interface ParameterHandle<T extends NumberMark | 'date'> {
  readonly definition: ValueParameter
  readonly ref: Typed<T>
}

/** A scale with the handle by which rules use it. */
export interface ScaleHandle<I extends NumberMark, O extends NumberMark> {
  readonly definition: ScaleParameter
  /** The scale's answer for a number. */
  at<S>(of: Typed<I, S>): Typed<O, S>
}

/** Defines a dated parameter: `parameter('loan.rate', 'ratio', { …, values: { start: 0.015 } })`. */
export function parameter<T extends NumberMark | 'date'>(
  id: string,
  type: T,
  words: ParameterWords & { readonly values: DatedValues<T extends 'date' ? string : number> },
): ParameterHandle<T> {
  return { definition: { kind: 'value', id, type, ...words }, ref: { kind: 'parameter', id } }
}

/** Defines a dated scale of steps. */
export function scale<I extends NumberMark, O extends NumberMark>(
  id: string,
  types: { readonly input: I; readonly output: O; readonly mode?: 'single' | 'marginal' },
  words: ParameterWords & { readonly values: DatedValues<readonly Bracket[]> },
): ScaleHandle<I, O> {
  return {
    definition: { kind: 'scale', id, mode: 'single', ...types, ...words },
    at: (of) => ({ kind: 'scale', id, of }),
  }
}
