import type { MonthSum } from './reading.ts'

/** What to do with a month that has an amount already. */
export type TakeMode = 'replace' | 'add'

/** A month of the table that the question asks for. */
export interface Candidate extends MonthSum {
  /** What is entered for it now. */
  readonly before: number | undefined
}

export interface Candidates {
  readonly wanted: readonly Candidate[]
  /** How many months of the table nobody asked for. */
  readonly others: number
}

type Won = Readonly<Record<string, number>>

/** Sorts the months of a table into those asked for and the rest. */
export const candidatesOf = (
  found: readonly MonthSum[],
  needed: readonly string[],
  current: Won,
): Candidates => {
  const wanted = found.filter(({ month }) => needed.includes(month))
  return {
    wanted: wanted.map((sum) => ({ ...sum, before: current[sum.month] })),
    others: found.length - wanted.length,
  }
}

/** The months taken unless the person decides otherwise: those that the table holds in full. */
export const firstTicked = (candidates: readonly Candidate[]): ReadonlySet<string> =>
  new Set(candidates.filter(({ partial }) => !partial).map(({ month }) => month))

/** What the months come to. */
export const takenValues = (
  candidates: readonly Candidate[],
  ticked: ReadonlySet<string>,
  mode: TakeMode,
): Won =>
  Object.fromEntries(
    candidates
      .filter(({ month }) => ticked.has(month))
      .map(({ month, won, before }) => [month, mode === 'add' ? won + (before ?? 0) : won]),
  )
