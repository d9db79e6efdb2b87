import type { DeskCase } from '../../server/api-types.ts'
import type { DeskAction } from './desk-action.ts'
import type { Draft, DraftProblem } from './draft.ts'

/** What a part of the form is drawn from. */
export interface PartProps {
  readonly action: DeskAction
  readonly draft: Draft
  readonly onDraft: (change: Partial<Draft>) => void
  /** Where something is missing, once it was tried to send. */
  readonly problem: DraftProblem | null
  /** The case that it is about; `null` where there are many. */
  readonly about: DeskCase | null
}
