import type { Expression, Typed } from '../expression/expression.ts'
import type { TypeMark } from '../model/value-type.ts'
import type { Source, Text } from '../text.ts'

/** A variable computed from facts, defined once for an entity and used by name. */
export interface Derived {
  readonly entity: string
  readonly id: string
  readonly title: Text
  readonly source?: Source
  readonly expression: Expression
}

/** A derived variable with the handle by which rules use it. */
export interface DerivedHandle<T extends TypeMark, S extends string> {
  readonly definition: Derived
  readonly ref: Typed<T, S>
}

/** Defines a variable of an entity. */
export function derive<T extends TypeMark, S extends string>(
  entity: S,
  words: { readonly id: string; readonly title: Text; readonly source?: Source },
  expression: Typed<T, S>,
): DerivedHandle<T, S> {
  return { definition: { entity, ...words, expression }, ref: { kind: 'derived', entity, id: words.id } }
}
