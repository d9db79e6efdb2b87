import { monthsIn } from './months.ts'
import { badKey, type Place, shown } from './table-error.ts'

export type Mapping = Readonly<Record<string, unknown>>

const WITH_COMMAS = /^\d{1,3}(,\d{3})+$/

/** True for a mapping of keys (not a list). */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A mapping, or the error that says where one was expected. Nothing stands for an empty one. */
export function mappingAt(value: unknown, place: Place, key: string): Mapping {
  if (value === undefined || value === null) return {}
  if (!isMapping(value)) throw badKey(place, key, `keys and values, not ${shown(value)}`)
  return value
}

/** A text that is not empty. */
export function textAt(value: unknown, place: Place, key: string): string {
  if (typeof value !== 'string' || value === '') throw badKey(place, key, `a text, not ${shown(value)}`)
  return value
}

/** A list of texts; nothing stands for an empty one. */
export function textsAt(value: unknown, place: Place, key: string): readonly string[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw badKey(place, key, `a list, not ${shown(value)}`)
  return value.map((item, index) => textAt(item, place, `${key}[${index}]`))
}

/** Refuses every key that is not known, so that a slip of the pen does not pass for an answer. */
export function knownKeys(
  mapping: Mapping,
  known: readonly string[],
  { place, within }: { readonly place: Place; readonly within: string },
): void {
  const other = Object.keys(mapping).find((key) => !known.includes(key))
  if (other !== undefined) throw badKey(place, `${within}${other}`, `one of ${known.join(', ')}`)
}

/** A value with its months spelled out and its thousands (`1,702,000`) read as a number. */
export function plainValue(value: unknown, place: Place, key: string): unknown {
  if (typeof value === 'string') return WITH_COMMAS.test(value) ? Number(value.replaceAll(',', '')) : value
  if (!isMapping(value)) return value
  const plain: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    for (const one of monthsAt(name, place, key)) plain[one] = plainValue(inner, place, `${key}.${one}`)
  }
  return plain
}

/** The months that a key stands for, or the key itself. */
export function monthsAt(text: string, place: Place, key: string): readonly string[] {
  const months = monthsIn(text)
  if (months === undefined)
    throw badKey(place, `${key}.${text}`, 'months as 2019-06..2019-08, the earlier first')
  return months
}
