import type { SeriesChoice } from './layout.ts'

export type ProblemKind =
  | 'no-date'
  | 'wrong-date'
  | 'no-year'
  | 'period'
  | 'no-amount'
  | 'wrong-amount'
  | 'not-whole'
  | 'negative-month'

/** A cell that could not be taken, where it stands in the file and what it said. */
export interface CellProblem {
  readonly kind: ProblemKind
  readonly row: number
  readonly column: number
  readonly seen: string
}

/** What was done with rows that are not simply added, told before anything is taken over. */
export type Notice =
  | { readonly kind: 'totals-left-out'; readonly rows: number }
  | { readonly kind: 'total-agrees'; readonly stated: number }
  | { readonly kind: 'total-differs'; readonly stated: number; readonly summed: number }
  | { readonly kind: 'cancelled-subtracted'; readonly rows: number }
  | { readonly kind: 'cancelled-left-out'; readonly rows: number }
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'text-left-out'; readonly rows: number }

/** One month of the table: the won summed, from so many rows, and whether its days seem cut off. */
export interface MonthSum {
  /** `YYYY-MM` */
  readonly month: string
  readonly won: number
  readonly rows: number
  /** A daily list starts or ends in the middle of this month. */
  readonly partial: boolean
}

export interface SalesReading {
  readonly kind: 'read'
  readonly series: readonly SeriesChoice[]
  readonly chosen: number
  readonly months: readonly MonthSum[]
  readonly problems: readonly CellProblem[]
  readonly notices: readonly Notice[]
  readonly firstDay: string | null
  readonly lastDay: string | null
}

export type Unreadable = { readonly kind: 'unreadable'; readonly reason: 'empty' | 'no-table' }

/** One sale or one month's sales, in won. */
export interface Entry {
  readonly row: number
  readonly year: number
  readonly month: number
  readonly day: number | null
  readonly won: number
}

export interface RowsRead {
  readonly entries: readonly Entry[]
  readonly problems: readonly CellProblem[]
  readonly notices: readonly Notice[]
  /** What the table's own total row says. */
  readonly stated: number | null
}
