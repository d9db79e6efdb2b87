import type { CouncilRefusal } from './model/act-on-council.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'

/** What came of it. */
export type ActTaken =
  | {
      readonly kind: 'done'
      readonly before: CouncilState
      readonly state: CouncilState
      readonly event: CouncilEvent
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'moved-on'; readonly state: CouncilState }
  | { readonly kind: 'refused'; readonly state: CouncilState; readonly reasons: readonly CouncilRefusal[] }

/** Thrown within a transaction that has begun to write, so that nothing of it stays. */
export class ActRefused extends Error {
  readonly refusal: Extract<ActTaken, { readonly kind: 'refused' }>
  constructor(state: CouncilState, reasons: readonly CouncilRefusal[]) {
    super(reasons.map(({ text }) => text.en).join(' '))
    this.name = 'ActRefused'
    this.refusal = { kind: 'refused', state, reasons }
  }
}
