import { plainProblem, RequestError } from '../http/index.ts'
import type { ActTaken } from './act-taken.ts'

/** There is no such council, or it is not the reader's to see: which of the two is not told. */
export function noSuchCouncil(): RequestError {
  return new RequestError(plainProblem(404, 'There is no such council, or it is not yours to see.'))
}

/** What is answered where an act was not done. */
export function councilProblem(taken: Exclude<ActTaken, { readonly kind: 'done' }>): RequestError {
  if (taken.kind === 'absent') return noSuchCouncil()
  const { seq, state } = taken.state
  if (taken.kind === 'moved-on') {
    const detail = `The council has moved on: it is at ${seq}, “${state}”. Look at it again.`
    return new RequestError({
      ...plainProblem(409, detail),
      type: 'urn:ondol:problem:moved-on',
      detail,
      seq,
      state,
    })
  }
  const reasons = taken.reasons.map(({ rule, text }) => ({ rule, text }))
  const detail = reasons.map(({ text }) => `${text.ko} ${text.en}`).join(' ')
  const isRole = reasons.some(({ rule }) => rule === 'capacity')
  const status = isRole ? 403 : 409
  const type = isRole ? 'urn:ondol:problem:not-allowed' : 'urn:ondol:problem:refused'
  return new RequestError({ ...plainProblem(status, detail), type, detail, seq, state, reasons })
}
