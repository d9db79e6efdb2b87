import type { CompareOperator, Expression, Ordered, Typed } from './expression.ts'

type Compare = <T extends Ordered, S>(left: Typed<T, S>, right: NoInfer<Typed<T, S>>) => Typed<'bool', S>

const compare = (op: CompareOperator, left: Expression, right: Expression): Expression => ({
  kind: 'compare',
  op,
  left,
  right,
})

/** Equal, as on paper: ratios within 1e-9, won within 0.001. */
export const equal: Compare = (left, right) => compare('eq', left, right)
/** Not equal, by the same measure as `equal`. */
export const notEqual: Compare = (left, right) => compare('ne', left, right)
/** left < right */
export const below: Compare = (left, right) => compare('lt', left, right)
/** left ≤ right */
export const atMost: Compare = (left, right) => compare('le', left, right)
/** left > right */
export const above: Compare = (left, right) => compare('gt', left, right)
/** left ≥ right */
export const atLeast: Compare = (left, right) => compare('ge', left, right)
