import { type Problem, plainProblem, RequestError } from '../http/index.ts'

/** Something in an application that cannot be taken as it stands, said so that the person can mend it. */
export function notTakeable(place: string, detail: string): RequestError {
  const problem: Problem = { ...plainProblem(422, detail), type: 'urn:ondol:problem:not-takeable', place }
  return new RequestError(problem)
}

/** The key of a request stands for another one. */
export function keyTaken(key: string): RequestError {
  const detail = `Idempotency-Key: expected a new key; "${key}" stands for an application with other content`
  const problem: Problem = {
    ...plainProblem(422, detail),
    type: 'urn:ondol:problem:key-taken',
    place: 'Idempotency-Key',
  }
  return new RequestError(problem)
}
