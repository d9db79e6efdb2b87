import type { Text, Value } from '@ondol/rules'

export type ValueTypeName = 'Boolean' | 'Int' | 'Float' | 'String' | 'Date'

/** Where the value of a variable comes from. */
export type Origin =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'derived'; readonly id: string }
  | { readonly kind: 'eligibility' | 'excluded-by'; readonly programme: string }
  | { readonly kind: 'figure'; readonly programme: string; readonly figure: string }

/** A field, a derived variable or an answer of a programme, as OpenFisca's clients know variables. */
export interface Variable {
  readonly name: string
  readonly entity: string
  readonly description: Text
  readonly valueType: ValueTypeName
  readonly definitionPeriod: 'ETERNITY' | 'MONTH'
  readonly possibleValues: Readonly<Record<string, Text>> | null
  readonly origin: Origin
  /** The rule behind it in plain words; `null` for a field. */
  readonly formula: string | null
}

/** A value as JSON; what is unknown is `null`. */
export type Plain = boolean | number | string | readonly string[] | null

export function plainValue(value: Value): Plain {
  if (value === undefined) return null
  return typeof value === 'object' ? [...value] : value
}
