import { placeProblem } from './problem.ts'
import { RequestError } from './request-error.ts'

/** Names the place in a list after which the next page begins. What is in it is the list's own business. */
export function writeCursor(parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url')
}

/** Reads a cursor that has so many parts. Throws a problem where it is none that this list gave. */
export function readCursor(cursor: string, parts: number): readonly (string | number | null)[] {
  const read = parsed(cursor)
  if (Array.isArray(read) && read.length === parts && read.every(isPart)) return read
  throw new RequestError(placeProblem('query.cursor', 'the `next` of an answer of this list'))
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function isPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number'
}
