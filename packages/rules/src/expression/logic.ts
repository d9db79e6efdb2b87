import type { ChoiceMark, SetMark } from '../model/value-type.ts'
import type { Typed } from './expression.ts'

/** True where all parts are true; false as soon as one is false, whatever is unknown. */
export function and<S>(...of: readonly Typed<'bool', S>[]): Typed<'bool', S> {
  return { kind: 'and', of }
}

/** True as soon as one part is true, whatever is unknown; false where all are false. */
export function or<S>(...of: readonly Typed<'bool', S>[]): Typed<'bool', S> {
  return { kind: 'or', of }
}

/** True where the part is false; unknown where it is unknown. */
export function not<S>(of: Typed<'bool', S>): Typed<'bool', S> {
  return { kind: 'not', of }
}

/** True where the choice is this one. */
export function is<C extends string, S>(of: Typed<ChoiceMark<C>, S>, choice: NoInfer<C>): Typed<'bool', S> {
  return { kind: 'one-of', of, choices: [choice] }
}

/** True where the choice is one of these. */
export function isOneOf<C extends string, S>(
  of: Typed<ChoiceMark<C>, S>,
  choices: readonly NoInfer<C>[],
): Typed<'bool', S> {
  return { kind: 'one-of', of, choices }
}

/** True where the set holds this id. */
export function has<C extends string, S>(of: Typed<SetMark<C>, S>, choice: NoInfer<C>): Typed<'bool', S> {
  return { kind: 'has', of, choice }
}
