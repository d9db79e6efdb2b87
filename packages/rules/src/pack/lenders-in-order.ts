import type { LendingWindow } from './administration.ts'

/** A case that is to find a lender. */
export interface SeekingLender {
  /** The institution that received it. */
  readonly window: string
  /** Whom the applicant asks for first; `null` for nobody. */
  readonly named: string | null
  /** A whole number from 0 on that spreads cases evenly: who is first in a window goes by it. */
  readonly turn: number
}

/**
 * Who may take a case, in the order in which they are asked: the one that the applicant names, the others of its
 * window in turns, then those of the windows that may take it after. Nobody where the window is none of lenders, or
 * where only the named one may and none of the window is named.
 */
export function lendersInOrder(
  windows: Readonly<Record<string, LendingWindow>>,
  { window, named, turn }: SeekingLender,
): readonly string[] {
  const own = windows[window]
  if (own === undefined) return []
  const mine = own.lenders.map(({ id }) => id)
  const first = mine.filter((id) => id === named)
  if (own.onlyNamed) return first
  const onward = own.onward.flatMap((id) => turned(windows[id]?.lenders.map((one) => one.id) ?? [], turn))
  return [...new Set([...first, ...turned(mine, turn), ...onward])]
}

function turned(ids: readonly string[], turn: number): readonly string[] {
  const at = ids.length === 0 ? 0 : turn % ids.length
  return [...ids.slice(at), ...ids.slice(0, at)]
}
