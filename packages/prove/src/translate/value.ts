import type { Logical } from '../formula/compare.ts'
import type { Quantity } from '../formula/quantity.ts'
import type { Truth } from '../formula/truth.ts'

/** What a rule's node comes to, over all cases at once. A date is its number YYYYMMDD. */
export type Value =
  | ({ readonly kind: 'truth' } & Logical)
  | ({ readonly kind: 'number' } & Quantity)
  | { readonly kind: 'choice'; readonly known: Truth; readonly is: (id: string) => Truth }
  | { readonly kind: 'set'; readonly known: Truth; readonly has: (id: string) => Truth }

export type Choice = Extract<Value, { kind: 'choice' }>

/** The type check has made sure of what a node's parts are; these say it to the compiler. */
export function asLogical(value: Value): Logical {
  if (value.kind !== 'truth') throw new Error(`expected a truth value, not a ${value.kind}`)
  return value
}

export function asQuantity(value: Value): Quantity {
  if (value.kind !== 'number') throw new Error(`expected a number, not a ${value.kind}`)
  return value
}

export function asChoice(value: Value): Choice {
  if (value.kind !== 'choice') throw new Error(`expected a choice, not a ${value.kind}`)
  return value
}

export const truthValue = ({ holds, fails }: Logical): Value => ({ kind: 'truth', holds, fails })
export const numberValue = ({ known, cases }: Quantity): Value => ({ kind: 'number', known, cases })
