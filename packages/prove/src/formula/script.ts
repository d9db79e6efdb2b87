import { opposite, type Polynomial, variable } from '../algebra/polynomial.ts'
import { implies, NO, not, or, type Truth, YES } from './truth.ts'
import {
  type Declared,
  declaration,
  quoted,
  type Range,
  rangeIn,
  type Sort,
  sortOf,
  type Variables,
  written,
} from './variables.ts'

/**
 * What a comparison answers where the roundings of doubles might turn it: `either` way, so that what is proved
 * holds for doubles too, or only `clear` cases, which no rounding can turn.
 */
export type Rounding = 'either' | 'clear'

/** Which cases a question looks at. */
export interface Scope {
  readonly rounding: Rounding
  /**
   * `all`: every case within the bounds. `more`: sums of won need not be whole, which is decided sooner; what no
   * such case shows, no case shows. `plain`: only cases with round sums, for examples that people can read.
   */
  readonly cases: 'all' | 'more' | 'plain'
}

/** The variables and side conditions of one question to the solver. */
export interface Script extends Scope {
  /** A variable within a range; asked again by its name, it is the same. */
  readonly number: (name: string, sort: Sort, range: Range) => Polynomial
  readonly truth: (name: string) => Truth
  /** Whether a variable of this name has been asked for. */
  readonly knows: (name: string) => boolean
  /** A name that nothing else has. */
  readonly fresh: (stem: string) => string
  /** What was made for a key before, else made now: what is computed twice from the same facts is the same. */
  readonly once: <T>(key: string, make: () => T) => T
  /** The same formula by a short name, so that formulas that share parts stay small. */
  readonly named: (of: Truth) => Truth
  readonly assert: (of: Truth) => void
  /** Between what a polynomial lies wherever its variables lie within their ranges. */
  readonly rangeOf: (of: Polynomial) => Range
  /** The sort of a variable that may hold a polynomial's value. */
  readonly sortOf: (of: Polynomial) => Sort
  readonly isWhole: (of: Polynomial) => boolean
  /** p ≥ 0, p > 0 and p = 0. */
  readonly atLeastZero: (of: Polynomial) => Truth
  readonly aboveZero: (of: Polynomial) => Truth
  readonly isZero: (of: Polynomial) => Truth
  /** True where the first formula holds, false where the second does, and in between as rounding goes. */
  readonly decided: (holds: Truth, fails: Truth) => Truth
  /** SMT-LIB text that asks whether a formula can be true, and for the values of these names. */
  readonly text: (goal: Truth, wanted: readonly string[]) => string
}

const LONG = 60

export function newScript({ rounding, cases }: Scope): Script {
  const lines: string[] = []
  const variables = new Map<string, Declared>()
  const truths = new Set<string>()
  const made = new Map<string, unknown>()
  let count = 0
  const fresh = (stem: string): string => `${stem}~${count++}`
  const assert = (of: Truth): void => {
    if (of !== YES) lines.push(`(assert ${of})`)
  }
  const truth = (name: string): Truth => {
    if (!truths.has(name)) lines.push(`(declare-const ${quoted(name)} Bool)`)
    truths.add(name)
    return quoted(name)
  }
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make())
    // Under a key stands what the same function has made before.
    return made.get(key) as T
  }
  const named = (of: Truth): Truth => {
    if (of.length < LONG) return of
    return once(`named ${of}`, () => {
      const name = quoted(fresh('f'))
      lines.push(`(define-fun ${name} () Bool ${of})`)
      return name
    })
  }
  const decided = (holds: Truth, fails: Truth): Truth =>
    once(`decided ${holds} ${fails}`, () => {
      const answer = truth(fresh('rounded'))
      assert(implies(holds, answer))
      assert(implies(fails, not(answer)))
      if (rounding === 'clear') assert(or(holds, fails))
      return answer
    })
  return {
    rounding,
    cases,
    once,
    fresh,
    truth,
    named,
    assert,
    knows: (name) => variables.has(name) || truths.has(name),
    decided: (holds, fails) => {
      if (fails === YES) return NO
      return holds === YES || fails === not(holds) ? holds : decided(holds, fails)
    },
    number: (name, sort, range) => {
      const as = sort === 'Real' || (sort === 'Won' && cases === 'more') ? 'Real' : 'Int'
      if (!variables.has(name)) lines.push(...declaration(name, as, range))
      variables.set(name, { sort, as, range })
      return variable(name)
    },
    ...signs(variables, named),
    text: (goal, wanted) => [...lines, `(assert ${goal})`, '(check-sat)', ...request(wanted)].join('\n'),
  }
}

const request = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`(get-value (${names.map(quoted).join(' ')}))`]

type Signs = Pick<Script, 'rangeOf' | 'sortOf' | 'isWhole' | 'atLeastZero' | 'aboveZero' | 'isZero'>

/** What the ranges of the variables settle is settled here; the rest is left to the solver. */
function signs(variables: Variables, named: Script['named']): Signs {
  const rangeOf = (of: Polynomial): Range => rangeIn(variables, of)
  return {
    rangeOf,
    sortOf: (of) => sortOf(variables, of),
    isWhole: (of) => sortOf(variables, of) !== 'Real',
    atLeastZero: (of) => {
      const { least: lowest, most: highest } = rangeOf(of)
      if (lowest.n >= 0n) return YES
      return highest.n < 0n ? NO : named(written(variables, '>=', of))
    },
    aboveZero: (of) => {
      const { least: lowest, most: highest } = rangeOf(of)
      if (lowest.n > 0n) return YES
      return highest.n <= 0n ? NO : named(not(written(variables, '>=', opposite(of))))
    },
    isZero: (of) => {
      const { least: lowest, most: highest } = rangeOf(of)
      if (lowest.n > 0n || highest.n < 0n) return NO
      return lowest.n === 0n && highest.n === 0n ? YES : named(written(variables, '=', of))
    },
  }
}
