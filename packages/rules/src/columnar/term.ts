import { type Code, js } from '../fused/code.ts'

/**
 * What a written rule came to: a piece of program that holds its value, and what is known of it beforehand.
 * An `open` one may be unknown at some row. How each kind tells unknown:
 *
 * - a number is NaN (which nothing known ever is: what is no number is unknown);
 * - a choice is −1, else the position of its id in `ids`;
 * - a truth value that is never unknown is true or false; an open one is a number of two bits, 1 for true, 2 for
 *   false and both, 3, for unknown, so that Kleene's logic is arithmetic on bits.
 */
export type Term = NumberTerm | TruthTerm | ChoiceTerm

export interface NumberTerm {
  readonly kind: 'number'
  readonly code: Code
  readonly open: boolean
  /** No value lies farther from zero. */
  readonly most: number
  /** The value, where every row has the same. */
  readonly constant?: number
}

export interface TruthTerm {
  readonly kind: 'truth'
  readonly code: Code
  readonly open: boolean
  readonly constant?: boolean
}

export interface ChoiceTerm {
  readonly kind: 'choice'
  readonly code: Code
  readonly open: boolean
  readonly ids: readonly string[]
}

/** The piece of program that says unknown where such a term stands. */
export function unknownCode({ kind }: Term): Code {
  switch (kind) {
    case 'number':
      return js`NaN`
    case 'truth':
      return js`3`
    case 'choice':
      return js`-1`
  }
}

/** The same value where an open one is expected. */
export function opened(term: Term): Code {
  return term.kind === 'truth' && !term.open ? js`(${term.code}?1:2)` : term.code
}

/** Whether the number may be infinite, and so a difference or product of it no number at all. */
export const isUnbounded = ({ most }: NumberTerm): boolean => most > 1e300

/** A term known as number; the type check of the pack has made sure of it. */
export function asNumber(term: Term): NumberTerm {
  if (term.kind !== 'number') throw new Error(`a ${term.kind} stands where the pack's check saw a number`)
  return term
}

/** A term known as truth value; the type check of the pack has made sure of it. */
export function asTruth(term: Term): TruthTerm {
  if (term.kind !== 'truth') throw new Error(`a ${term.kind} stands where the pack's check saw a truth value`)
  return term
}
