import type { ChoiceMark } from '../model/value-type.ts'
import type { Typed } from './expression.ts'

/** Whole won. */
export const won = (value: number): Typed<'won'> => ({ kind: 'literal', type: 'won', value })
/** A whole number: people, days, months, years. */
export const int = (value: number): Typed<'int'> => ({ kind: 'literal', type: 'int', value })
/** A share or a rate: 0.5 is one half. */
export const ratio = (value: number): Typed<'ratio'> => ({ kind: 'literal', type: 'ratio', value })
/** A calendar date, `YYYY-MM-DD`. */
export const date = (value: string): Typed<'date'> => ({ kind: 'literal', type: 'date', value })
/** A truth value. */
export const bool = (value: boolean): Typed<'bool'> => ({ kind: 'literal', type: 'bool', value })

/** One id of a list, for a decision table that answers with an id. */
export function choice<C extends string>(value: C): Typed<ChoiceMark<C>> {
  return { kind: 'literal', type: 'choice', value }
}

/** The date at which the rules are asked. */
export const today: Typed<'date'> = { kind: 'today' }

/** True while the date lies in a declared period of this name, such as a state of emergency. */
export const declared = (id: string): Typed<'bool'> => ({ kind: 'declared', id })
