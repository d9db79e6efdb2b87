import { type Problem, plainProblem, RequestError } from '../http/index.ts'

/** Nobody is signed in, or no longer. */
export function notSignedIn(): RequestError {
  const detail = 'Sign in for this; a session ends an hour after it was last used.'
  return refusal({ status: 401, name: 'not-signed-in', detail })
}

/** Somebody is signed in who may not do this. */
export function notAllowed(detail: string): RequestError {
  return refusal({ status: 403, name: 'not-allowed', detail })
}

/** A change that does not come from a page of ours. */
export function notOurPage(detail: string): RequestError {
  return refusal({ status: 403, name: 'not-our-page', detail })
}

interface Refusal {
  readonly status: number
  readonly name: string
  readonly detail: string
}

/** A problem with a name of its own, which a page can tell in words of its language. */
export function refusal({ status, name, detail }: Refusal, options?: ErrorOptions): RequestError {
  const problem: Problem = { ...plainProblem(status, detail), type: `urn:ondol:problem:${name}` }
  return new RequestError(problem, options)
}
