import type { Marks } from './marks.ts'
import type { QueueItem } from './use-queue.ts'

/** What a list of cases is drawn from, as a table or as cards. */
export interface ListProps {
  /** The filter under which the cases stand; a case opened from here goes on in the same order. */
  readonly query: string
  readonly cases: readonly QueueItem[]
  readonly marks: Marks
  readonly onMarks: (marks: Marks) => void
}
