import { type Result, totalOf } from '@ondol/rules'

export const isLoan = ({ benefit }: Result): boolean => benefit?.kind === 'loan'

/** Money first, by how much it is in all; then what has no sum; loans, which must be paid back, last. */
export function byWorth(results: readonly Result[]): readonly Result[] {
  const worth = (result: Result): number => (isLoan(result) ? -1 : (totalOf(result) ?? 0))
  return [...results].sort((left, right) => worth(right) - worth(left))
}
