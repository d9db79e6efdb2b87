/** Compile-time marks of a value's type. They exist for the compiler alone and never at run time. */
export type NumberMark = 'int' | 'won' | 'ratio' | 'area'
/** The mark of a choice among ids. */
export interface ChoiceMark<C extends string> {
  readonly choice: C
}
/** The mark of a set of ids. */
export interface SetMark<C extends string> {
  readonly set: C
}
/** The mark of any type. */
export type TypeMark = NumberMark | 'bool' | 'date' | ChoiceMark<string> | SetMark<string>

/** The type of an expression at run time. A choice or a set lists the ids that it may take. */
export type ValueType =
  | { readonly kind: 'bool' | 'date' | NumberMark }
  | { readonly kind: 'choice' | 'set'; readonly ids: readonly string[] }

/** How the number of a value is counted: the difference below which two values are equal on paper. */
export function toleranceOf(type: ValueType): number {
  switch (type.kind) {
    case 'ratio':
    case 'area':
      return 1e-9
    case 'won':
      return 0.001
    case 'bool':
    case 'int':
    case 'date':
    case 'choice':
    case 'set':
      return 0
  }
}

/** True for types that can be added and compared. */
export function isNumeric(type: ValueType): boolean {
  return type.kind === 'int' || type.kind === 'won' || type.kind === 'ratio' || type.kind === 'area'
}

/** A type as an error message names it. */
export function typeName(type: ValueType): string {
  return type.kind === 'choice' || type.kind === 'set' ? `${type.kind}(${type.ids.join(', ')})` : type.kind
}
