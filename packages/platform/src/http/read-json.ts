import { FactsError } from '@ondol/rules'
import { parseJson } from '../json/index.ts'
import { placeProblem } from './problem.ts'
import { RequestError } from './request-error.ts'

const DEEPEST = 32
const LONGEST_NAME = 40

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a body as JSON in UTF-8. Refuses what could only be meant to harm or has been broken on its way:
 * bytes that are no UTF-8, nesting deeper than 32, a name that stands twice in one object, and `__proto__` as a name.
 */
export function readJson(bytes: Uint8Array): unknown {
  const value = parse(decode(bytes))
  checkInside(value, [])
  return value
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    throw new RequestError(placeProblem('body', 'text in UTF-8'), { cause: error })
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text, 'body')
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    throw new RequestError(placeProblem(error.place, error.expected), { cause: error })
  }
}

function checkInside(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return
  if (path.length >= DEEPEST)
    throw new RequestError(placeProblem(placeOf(path.slice(0, 4)), `at most ${DEEPEST} levels of nesting`))
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__')
      throw new RequestError(placeProblem(placeOf([...path, name]), 'another name than "__proto__"'))
    if (typeof part === 'object' && part !== null) checkInside(part, [...path, name])
  }
}

function placeOf(path: readonly string[]): string {
  return path.map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)).join('.')
}
