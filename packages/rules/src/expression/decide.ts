import type { Answer, Typed } from './expression.ts'

/** A decision table: the first row whose condition holds answers. An unknown condition makes it unknown. */
export function when<T extends Answer, S>(
  cases: readonly { readonly if: Typed<'bool', S>; readonly then: Typed<T, S> }[],
  otherwise: Typed<T, S>,
): Typed<T, S> {
  return { kind: 'when', cases, otherwise }
}
