import { type Facts, potentialTotal, type Result, totalOf } from '@ondol/rules'
import { pack } from './pack.ts'

/** The answers in a few figures. */
export interface Summary {
  readonly eligible: number
  readonly ineligible: number
  readonly open: number
  /** Won that may be had or saved in all, loans left out. */
  readonly money: number
  /** Won that may be borrowed, and must be paid back. */
  readonly loans: number
  /** Won more, if every answer still open were a yes. */
  readonly possible: number
}

/** An answer that counts: one that another programme takes the place of does not. */
const counts = (result: Result): boolean => result.status === 'eligible' && result.excludedBy === null

export const isLoan = (result: Result): boolean => result.benefit?.kind === 'loan'

/** True where a yes is certain but the sum still hangs on a fact. */
export const isAmountOpen = ({ benefit, missing }: Result): boolean =>
  benefit !== null && benefit.unit !== null && benefit.amount === null && missing.length > 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const totals = (results: readonly Result[]): number => sum(results.map((result) => totalOf(result) ?? 0))

/** Adds the answers up. */
export const summaryOf = (facts: Facts, results: readonly Result[]): Summary => {
  const had = results.filter(counts)
  const open = results.filter(({ status }) => status === 'unknown')
  return {
    eligible: had.length,
    ineligible: results.filter(({ status }) => status === 'ineligible').length,
    open: open.length,
    money: totals(had.filter((result) => !isLoan(result))),
    loans: totals(had.filter(isLoan)),
    possible: sum(
      open.filter((result) => !isLoan(result)).map((result) => potentialTotal(pack, facts, result) ?? 0),
    ),
  }
}
