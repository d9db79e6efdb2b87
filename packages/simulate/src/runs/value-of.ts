import type { Benefit } from '@ondol/rules'

/** What a benefit is worth to those who get it, in won: over its whole term, and within the first twelve months. */
export interface Worth {
  readonly total: number
  readonly firstYear: number
}

/** How an amount and its months become won. Each part of a year that is begun counts by its months. */
export const worthOf = (unit: Benefit['unit'], amount: number, months: number): Worth => {
  switch (unit) {
    case 'KRW':
      return { total: amount, firstYear: amount }
    case 'KRW/month':
      return { total: amount * months, firstYear: amount * Math.min(12, months) }
    case 'KRW/year':
      return { total: (amount * months) / 12, firstYear: (amount * Math.min(12, months)) / 12 }
    case null:
      return { total: 0, firstYear: 0 }
  }
}
