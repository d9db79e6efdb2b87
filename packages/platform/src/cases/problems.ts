import { type Problem, plainProblem, RequestError } from '../http/index.ts'
import type { Taken } from './take-action.ts'

/** There is no such case, or it is not the reader's to see: which of the two is not told. */
export function noSuchCase(): RequestError {
  return new RequestError(plainProblem(404, 'There is no such case, or it is not yours to see.'))
}

/** What is answered where an action was not taken. */
export function problemOf(taken: Exclude<Taken, { readonly kind: 'done' }>): RequestError {
  switch (taken.kind) {
    case 'absent':
      return noSuchCase()
    case 'moved-on': {
      const { seq, state } = taken.state
      const detail = `The case has moved on: it is at ${seq}, “${state}”. Look at it again.`
      return conflict({ type: 'urn:ondol:problem:moved-on', detail, seq, state })
    }
    case 'refused': {
      const { seq, state } = taken.state
      const reasons = taken.reasons.map(({ rule, text }) => ({ rule, text }))
      const detail = reasons.map(({ text }) => `${text.ko} ${text.en}`).join(' ')
      const isRole = reasons.some(({ rule }) => rule === 'capacity')
      const type = isRole ? 'urn:ondol:problem:not-allowed' : 'urn:ondol:problem:refused'
      return conflict({ status: isRole ? 403 : 409, type, detail, seq, state, reasons })
    }
  }
}

interface Conflict extends Pick<Problem, 'type' | 'detail' | 'seq' | 'state' | 'reasons'> {
  readonly status?: number
}

function conflict({ status = 409, ...problem }: Conflict): RequestError {
  return new RequestError({ ...plainProblem(status, problem.detail), ...problem })
}
