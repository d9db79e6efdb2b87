import { placeProblem, RequestError } from '../http/index.ts'

const LONGEST = 2000
const HERE = 'http://here.invalid'
const PRINTED = /^\/[\x21-\x7e]*$/

/**
 * Where on this site to go after signing in, as a query states it. Refuses everything that a browser would take
 * for another site: `//elsewhere`, `/\elsewhere`, an address with a scheme, hidden characters.
 */
export function readReturnPath(stated: string | undefined): string {
  if (stated === undefined) return '/'
  const refused = new RequestError(placeProblem('query.return', 'a path on this site, such as /cases'))
  if (stated.length > LONGEST || !PRINTED.test(stated) || stated.includes('\\')) throw refused
  if (!URL.canParse(stated, HERE)) throw refused
  const { origin, pathname, search, hash } = new URL(stated, HERE)
  // A path that became another site's only when it was resolved, as `/.//elsewhere` does.
  if (origin !== HERE || pathname.startsWith('//')) throw refused
  return pathname + search + hash
}
