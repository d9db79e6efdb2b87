import { createHash } from 'node:crypto'
import type { PackDefinition, Property } from '@ondol/rules'

/** Words, sources and the like: what does not change the meaning of a rule. */
const WORDS: ReadonlySet<string> = new Set([
  'ask',
  'basis',
  'evidence',
  'fundingLine',
  'help',
  'options',
  'plural',
  'source',
  'summary',
])

/** A mark of the rules and properties that were proved: another meaning or another promise, another mark. */
export function packMark(definition: PackDefinition, properties: readonly Property[]): string {
  const { entities, relations, declarations, derived, parameters, programmes, exclusions } = definition
  const rules = { entities, relations, declarations, derived, parameters, programmes, exclusions, properties }
  const meaning = JSON.stringify(rules, (key, value: unknown) => (WORDS.has(key) ? undefined : value))
  return createHash('sha256').update(meaning).digest('hex')
}
