import { type Result, totalOf } from '@ondol/rules'
import { isLoan } from './summary.ts'

/** Money first, by how much it is in all; then what has no sum; loans, which must be paid back, last. */
export const byWorth = (results: readonly Result[]): readonly Result[] => {
  const worth = (result: Result): number => (isLoan(result) ? -1 : (totalOf(result) ?? 0))
  return [...results].sort((a, b) => worth(b) - worth(a))
}
