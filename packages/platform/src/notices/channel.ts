import type { Language } from '@ondol/rules'
import type { Letter } from './letter.ts'

/** A notice on its way to one person. */
export interface Outgoing {
  readonly to: string
  /** The same each time that this notice is sent this way, so that who carries it knows it again. */
  readonly reference: string
  readonly language: Language
  readonly letter: Letter
}

/**
 * What came of sending. `refused`: it will never be taken. `put-off`: this one later. `unreachable`: who carries them
 * takes none now; whether this one was taken is not known. Details are codes, never words: those name people.
 */
export type Answer =
  | { readonly kind: 'sent'; readonly providerId: string }
  | { readonly kind: 'refused' | 'put-off' | 'unreachable'; readonly detail: string | null }

/** A way to send notices. It never throws for what happens on the way. */
export interface Channel {
  readonly send: (outgoing: Outgoing) => Promise<Answer>
  /** Ends what is kept open. */
  readonly close: () => void
}
