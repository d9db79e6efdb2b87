import { type Field, type Language, type Meaning, parseFactPath, type Value, valueWords } from '@ondol/rules'
import { fieldOf } from '../assessment/words.ts'
import type { Fact } from '../server/api-types.ts'

/** The field of the vocabulary that a fact states; undefined where the pack has changed since. */
export const fieldOfFact = (fact: string): Field | undefined => {
  const name = parseFactPath(fact)
  return name === undefined ? undefined : fieldOf(name.entity, name.field)
}

const meaningOf = (field: Field): Meaning => {
  switch (field.type) {
    case 'bool':
    case 'date':
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return { type: { kind: field.type } }
    case 'monthly':
      return { type: { kind: field.of } }
    case 'choice':
    case 'set':
      return { type: { kind: field.type, ids: Object.keys(field.choices) }, ids: field.choices }
    case 'link':
      return { type: { kind: 'choice', ids: [] } }
  }
}

const asValue = (value: Fact['value']): Value => {
  if (value === null) return undefined
  return Array.isArray(value) ? new Set(value) : value
}

/** The value of a fact as people write it: `1,702,000원`, `예`, `음식점`. */
export const factWords = (fact: string, value: Fact['value'], language: Language): string => {
  const field = fieldOfFact(fact)
  return valueWords(asValue(value), field === undefined ? PLAIN : meaningOf(field), language)
}

const PLAIN: Meaning = { type: { kind: 'choice', ids: [] } }
