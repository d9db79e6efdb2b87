import type { Notice } from './reading.ts'

/** A row of a card list before cancelled sales are settled. */
export interface Sale {
  readonly row: number
  readonly year: number
  readonly month: number
  readonly day: number | null
  readonly won: number
  readonly cancelled: boolean
  /** What a cancellation has in common with the sale it takes back: approval number or card number. */
  readonly key: string
}

const keyOf = (sale: Sale): string => `${sale.key}|${Math.abs(sale.won)}`

const takeOne = (open: Map<string, number>, key: string): boolean => {
  const count = open.get(key) ?? 0
  if (count > 0) open.set(key, count - 1)
  return count > 0
}

const openSales = (sales: readonly Sale[]): Map<string, number> => {
  const open = new Map<string, number>()
  for (const sale of sales) if (!sale.cancelled) open.set(keyOf(sale), (open.get(keyOf(sale)) ?? 0) + 1)
  return open
}

/**
 * Settles rows marked as cancelled. A negative amount is a deduction as it stands. A positive one takes
 * back the sale of the same amount and number if the list holds it, else it is the sale itself, struck out.
 */
export const settleCancellations = (
  sales: readonly Sale[],
): { sales: readonly Sale[]; notices: readonly Notice[] } => {
  const open = openSales(sales)
  let subtracted = 0
  let leftOut = 0
  const settled = sales.flatMap((sale): readonly Sale[] => {
    if (sale.won < 0) subtracted += 1
    if (!sale.cancelled || sale.won < 0) return [sale]
    if (takeOne(open, keyOf(sale))) {
      subtracted += 1
      return [{ ...sale, won: -sale.won }]
    }
    leftOut += 1
    return []
  })
  const notices: readonly Notice[] = [
    ...(subtracted > 0 ? [{ kind: 'cancelled-subtracted' as const, rows: subtracted }] : []),
    ...(leftOut > 0 ? [{ kind: 'cancelled-left-out' as const, rows: leftOut }] : []),
  ]
  return { sales: settled, notices }
}
