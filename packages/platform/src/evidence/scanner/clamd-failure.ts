import type { UnscannedReason } from './scanner.ts'

/** A conversation with clamd that came to no answer; the message is for the operator's log. */
export class ClamdFailure extends Error {
  readonly reason: UnscannedReason
  constructor(reason: UnscannedReason, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'ClamdFailure'
    this.reason = reason
  }
}
