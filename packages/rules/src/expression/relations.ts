import type { NumberMark, TypeMark } from '../model/value-type.ts'
import { when } from './decide.ts'
import type { AggregateOperator, Expression, Typed } from './expression.ts'
import { int } from './literal.ts'

/** A many-to-one link: from an entity `S` to the entity `E`. */
export interface Link<S extends string, E extends string> {
  readonly entity: S
  readonly field: string
  readonly to: E
}

/** The many side of a link: every `M` that links to an `S`. */
export interface Reverse<S extends string, M extends string> {
  readonly relation: string
  readonly entity: S
  readonly of: M
}

/** Asks the expression of the entity at the other end of a link. Unknown where the link is missing. */
export function via<T extends TypeMark, S extends string, E extends string>(
  link: Link<S, E>,
  of: Typed<T, E>,
): Typed<T, S> {
  return { kind: 'via', entity: link.entity, link: link.field, of }
}

const aggregate = (op: AggregateOperator, relation: string, of: Expression): Expression => ({
  kind: 'aggregate',
  op,
  relation,
  of,
})

/** The sum over the many side; 0 where there is none, unknown where a part is. */
export function sumOver<T extends NumberMark, S extends string, M extends string>(
  over: Reverse<S, M>,
  of: Typed<T, M>,
): Typed<T, S> {
  return aggregate('sum', over.relation, of)
}

/** The largest over the many side; 0 where there is none. */
export function maxOver<T extends NumberMark, S extends string, M extends string>(
  over: Reverse<S, M>,
  of: Typed<T, M>,
): Typed<T, S> {
  return aggregate('max', over.relation, of)
}

/** The smallest over the many side; 0 where there is none. */
export function minOver<T extends NumberMark, S extends string, M extends string>(
  over: Reverse<S, M>,
  of: Typed<T, M>,
): Typed<T, S> {
  return aggregate('min', over.relation, of)
}

/** True where one of the many is; false where there is none. */
export function anyOf<S extends string, M extends string>(
  over: Reverse<S, M>,
  of: Typed<'bool', M>,
): Typed<'bool', S> {
  return aggregate('any', over.relation, of)
}

/** True where each of the many is; true where there is none. */
export function everyOf<S extends string, M extends string>(
  over: Reverse<S, M>,
  of: Typed<'bool', M>,
): Typed<'bool', S> {
  return aggregate('every', over.relation, of)
}

/** How many of the many there are, or how many fulfil a condition. */
export function countOf<S extends string, M extends string>(
  over: Reverse<S, M>,
  where?: Typed<'bool', M>,
): Typed<'int', S> {
  const one: Typed<'int', M> = where === undefined ? int(1) : when([{ if: where, then: int(1) }], int(0))
  return aggregate('sum', over.relation, one)
}
