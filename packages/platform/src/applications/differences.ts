import type { Result } from '@ondol/rules'
import type { Seen, SeenDifference } from './application.ts'

/** Where the results differ from what a client had shown to the person. */
export function differencesFrom(
  seen: readonly Seen[],
  results: readonly Result[],
): readonly SeenDifference[] {
  return seen.flatMap((shown) => {
    const { programme, subject } = shown
    const result = results.find((one) => one.programme === programme && one.subject === subject)
    const pairs: readonly (readonly [
      SeenDifference['what'],
      string | number | null,
      string | number | null,
    ])[] = [
      ['status', shown.status, result?.status ?? null],
      ['amount', shown.amount, result?.benefit?.amount ?? null],
      ['months', shown.months, result?.benefit?.months ?? null],
    ]
    return pairs
      .filter(([, before, now]) => before !== now)
      .map(([what, before, now]) => ({ programme, subject, what, seen: before, now }))
  })
}
