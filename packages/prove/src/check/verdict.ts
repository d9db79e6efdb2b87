import type { Property, Text } from '@ondol/rules'
import type { CaseInput } from '../replay/case-input.ts'

/** A case that settles a property: its facts files (two where a change is shown), and who it is about. */
export interface Example {
  readonly subject: string
  readonly facts: readonly CaseInput[]
}

/** What was found about a property. */
export interface Verdict {
  readonly property: Property
  /**
   * `holds`: for every case within the bound. `fails`: an example shows it, or, of cases that must exist, there
   * is none. `open`: not decided in the time, or only where the roundings of doubles decide.
   */
  readonly status: 'holds' | 'fails' | 'open'
  readonly examples: readonly Example[]
  readonly bound: Text
  /** Why it is open, or what was not found. */
  readonly reason: Text | null
  /** Won in all that the example loses, where that is what the property is about. */
  readonly size: number | null
  readonly milliseconds: number
}

/** A case that the solver found and the interpreter does not confirm: the translation is at fault. */
export class TranslationError extends Error {
  readonly facts: readonly CaseInput[]

  constructor(property: string, facts: readonly CaseInput[]) {
    super(`${property}: the interpreter does not confirm the case that was found: ${JSON.stringify(facts)}`)
    this.name = 'TranslationError'
    this.facts = facts
  }
}
