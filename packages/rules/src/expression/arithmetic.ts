import type { NumberMark } from '../model/value-type.ts'
import { atLeast, atMost } from './compare.ts'
import type { Ordered, Typed } from './expression.ts'
import { and } from './logic.ts'

/** What a number of type `A` may be multiplied by. */
type Factor<A> = A extends 'won' | 'area' ? 'ratio' | 'int' : A extends 'ratio' | 'int' ? NumberMark : never
type Product<A, B> = A extends 'won' | 'area'
  ? A
  : B extends 'won' | 'area'
    ? B
    : A extends 'int'
      ? B
      : 'ratio'
/** What a number of type `A` may be divided by. */
type Divisor<A> = A extends 'won'
  ? NumberMark & ('won' | 'int' | 'ratio')
  : A extends 'area'
    ? 'area' | 'int'
    : 'int' | 'ratio'
type Quotient<A, B> = A extends 'won'
  ? B extends 'won'
    ? 'ratio'
    : 'won'
  : A extends 'area'
    ? B extends 'area'
      ? 'ratio'
      : 'area'
    : 'ratio'

/** The sum; all of one type. Unknown where a part is. */
export function add<T extends NumberMark, S>(...of: readonly Typed<T, S>[]): Typed<T, S> {
  return { kind: 'arithmetic', op: 'add', of }
}

/** `left` less `right`, both of one type. */
export function subtract<T extends NumberMark, S>(left: Typed<T, S>, right: Typed<T, S>): Typed<T, S> {
  return { kind: 'arithmetic', op: 'subtract', of: [left, right] }
}

/** won × ratio is won, won × count is won; won × won does not compile. */
export function multiply<A extends NumberMark, B extends Factor<A>, S>(
  left: Typed<A, S>,
  right: Typed<B, S>,
): Typed<Product<A, B>, S> {
  return { kind: 'arithmetic', op: 'multiply', of: [left, right] }
}

/** won ÷ won is a ratio, won ÷ count is won. By zero the result is unknown: guard it with `when`. */
export function divide<A extends NumberMark, B extends Divisor<A>, S>(
  left: Typed<A, S>,
  right: Typed<B, S>,
): Typed<Quotient<A, B>, S> {
  return { kind: 'arithmetic', op: 'divide', of: [left, right] }
}

/** The smallest of several, all of one type. */
export function smallest<T extends NumberMark, S>(...of: readonly Typed<T, S>[]): Typed<T, S> {
  return { kind: 'arithmetic', op: 'min', of }
}

/** The largest of several, all of one type. */
export function largest<T extends NumberMark, S>(...of: readonly Typed<T, S>[]): Typed<T, S> {
  return { kind: 'arithmetic', op: 'max', of }
}

/** Held within two bounds. */
export function within<T extends NumberMark, S>(
  of: Typed<T, S>,
  bounds: { readonly least: Typed<T, S>; readonly most: Typed<T, S> },
): Typed<T, S> {
  return smallest(largest(of, bounds.least), bounds.most)
}

/** True where the value lies between two bounds, both included. */
export function between<T extends Ordered, S>(
  of: Typed<T, S>,
  bounds: { readonly least: Typed<T, S>; readonly most: Typed<T, S> },
): Typed<'bool', S> {
  return and(atLeast(of, bounds.least), atMost(of, bounds.most))
}

/** Rounded down to a multiple of `to` won, after adding 0.001 won so that exact sums stay exact. */
export function roundDown<S>(of: Typed<'won', S>, to: number): Typed<'won', S> {
  return { kind: 'round-down', of, to }
}
