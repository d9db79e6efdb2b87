import { FactsError } from '@ondol/rules'
import { nameStatedTwice } from './name-stated-twice.ts'

const LONGEST_NAME = 40

/**
 * Reads JSON, and refuses what could be read in two ways: of a name that stands twice in one object JSON.parse would
 * silently keep the last. A FactsError names the place: `business/b1.sales.2020-07`, `line 3, column 5`, or the
 * `whole` text where no better is known.
 */
export function parseJson(text: string, whole: string): unknown {
  const value = parse(text, whole)
  const twice = nameStatedTwice(text)
  if (twice !== null) throw new FactsError(placeOf(twice), 'one value, not several of the same name')
  return value
}

/** How JSON.parse tells where it stopped. Some of its messages quote the text around instead. */
const POSITION = /^(.*?)(?: in JSON| after JSON)? at position (\d+)/

function parse(text: string, whole: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const [, reason, position] = POSITION.exec(said) ?? []
    const place = position === undefined ? whole : lineAndColumn(text, Number(position))
    throw new FactsError(place, `JSON: ${reason ?? said}`)
  }
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position)
  const column = `column ${position - before.lastIndexOf('\n')}`
  return text.trimEnd().includes('\n') ? `line ${before.split('\n').length}, ${column}` : column
}

function placeOf(way: readonly string[]): string {
  const [first = '', ...rest] = way.map((name) =>
    name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
  )
  return rest.length === 0 ? first : `${first}/${rest.join('.')}`
}
