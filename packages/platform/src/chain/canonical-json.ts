/** What can be hashed: JSON, with members that are `undefined` left out as JSON leaves them out. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }

/** A value that has no canonical form. */
export class NotCanonical extends Error {
  constructor(place: string, found: string) {
    super(`${place === '' ? 'value' : place}: expected JSON, not ${found}`)
    this.name = 'NotCanonical'
  }
}

/**
 * The one text that stands for a value, as RFC 8785 has it: no spaces, members sorted by their UTF-16 code units,
 * numbers as ECMAScript writes them. Two values have the same text exactly if they are equal as JSON.
 * Throws a NotCanonical for what JSON cannot say: numbers that are not finite, half a surrogate pair, other objects.
 */
export function canonicalJson(value: unknown): string {
  return written(value, '')
}

function written(value: unknown, place: string): string {
  switch (typeof value) {
    case 'string':
      return text(value, place)
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(place, String(value))
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : composed(value, place)
    default:
      throw new NotCanonical(place, typeof value)
  }
}

function composed(value: object, place: string): string {
  if (Array.isArray(value))
    return `[${value.map((item: unknown, index) => written(item, `${place}[${index}]`)).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw new NotCanonical(place, value.constructor.name)
  let members = ''
  for (const name of Object.keys(value).sort()) {
    // The names are the object's own.
    const member = (value as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    const inside = place === '' ? name : `${place}.${name}`
    members += `${members === '' ? '' : ','}${text(name, inside)}:${written(member, inside)}`
  }
  return `{${members}}`
}

const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** `JSON.stringify` escapes as RFC 8785 asks, except that it lets half a pair through as an escape. */
function text(value: string, place: string): string {
  const quoted = JSON.stringify(value)
  if (quoted.includes('\\ud') && HALF_A_PAIR.test(value)) throw new NotCanonical(place, 'half a character')
  return quoted
}
