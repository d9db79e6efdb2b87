import type { FactsInput } from './example-table.ts'
import { isMapping, type Mapping, monthsAt, plainValue } from './read-value.ts'
import { badKey, type Place } from './table-error.ts'

const PATH = /^([a-z]+)\/([^./\s]+)(?:\.([A-Za-z]\w*)(?:\.(\d{4}-\d{2}(?:\.\.\d{4}-\d{2})?))?)?$/
const PLAIN = /^[a-z]+$/
const EXPECTED =
  'business/b1, business/b1.employees, business/b1.sales.2020-07 or a declaration such as emergency'

/**
 * Facts with a change laid over them. A key names what changes, as in the list of missing facts: a whole
 * subject (`person/lee`), one fact (`person/lee.work`), or one month or several of a series. `null` takes away.
 */
export function changeFacts(facts: FactsInput, change: Mapping, place: Place): FactsInput {
  return Object.entries(change).reduce(
    (changed, [key, value]) => changeOne(changed, { key, value }, place),
    facts,
  )
}

function changeOne(
  facts: FactsInput,
  { key, value }: { readonly key: string; readonly value: unknown },
  place: Place,
): FactsInput {
  const path = pathOf(key, place)
  return mergeAt(facts, path, plainValue(value, place, key))
}

/** The keys to walk through the facts, one path a month; a declaration is a path of one. */
function pathOf(key: string, place: Place): readonly (readonly string[])[] {
  if (PLAIN.test(key)) return [[key]]
  const [, entity, id, field, months] = PATH.exec(key) ?? []
  if (entity === undefined || id === undefined) throw badKey(place, key, EXPECTED)
  if (field === undefined) return [[entity, id]]
  if (months === undefined) return [[entity, id, field]]
  return monthsAt(months, place, key).map((month) => [entity, id, field, month])
}

function mergeAt(facts: FactsInput, paths: readonly (readonly string[])[], value: unknown): FactsInput {
  return paths.reduce((changed, path) => setAt(changed, path, value), facts)
}

function setAt(facts: Mapping, [key = '', ...rest]: readonly string[], value: unknown): Mapping {
  const before = facts[key]
  const after =
    rest.length === 0 ? merged(before, value) : setAt(isMapping(before) ? before : {}, rest, value)
  const { [key]: _, ...others } = facts
  return after === null ? others : { ...facts, [key]: after }
}

/** Mappings are merged key by key, down to the months; everything else replaces what stood before. */
function merged(before: unknown, value: unknown): unknown {
  if (!isMapping(value) || !isMapping(before)) return value
  return Object.entries(value).reduce<Mapping>(
    (changed, [key, inner]) => setAt(changed, [key], inner),
    before,
  )
}
