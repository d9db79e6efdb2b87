/** Facts that cannot be read. The message is one line that names the place and what was expected. */
export class FactsError extends Error {
  /** Where, as `business/b1.sales.2020-07`. */
  readonly place: string
  readonly expected: string
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'FactsError'
    this.place = place
    this.expected = expected
  }
}

const LONGEST = 40
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/gu

/** What was found, short enough for one line. Never walks into an object. */
export function found(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(shortened(value))
}

/** A name from the input, fit for one line: cut short, and without what would break or recolour it. */
export function shortened(name: string): string {
  const cut = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name
  return cut.replaceAll(UNPRINTABLE, '�')
}

/** True where a name holds line breaks or other control characters. */
export const isUnprintable = (name: string): boolean => name.search(UNPRINTABLE) >= 0
