import type { LoadLine } from '../../server/api-types.ts'
import { QUEUE_STATES, type State } from '../queue/queue-filter.ts'

/** The states in which anybody has a case, in their usual order. */
export const statesIn = (lines: readonly LoadLine[]): readonly State[] =>
  QUEUE_STATES.filter((state) => lines.some(({ byState }) => (byState[state] ?? 0) > 0))

/** What nobody has taken stands first, then who has most that is late, then who has most. */
export const heaviestFirst = (lines: readonly LoadLine[]): readonly LoadLine[] =>
  lines.toSorted(
    (a, b) =>
      Number(b.officer === null) - Number(a.officer === null) || b.overdue - a.overdue || b.open - a.open,
  )
