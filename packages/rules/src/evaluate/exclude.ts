import type { Pack } from './load-pack.ts'
import { totalOf } from './potential.ts'
import type { Result } from './result.ts'

/**
 * Of programmes that cannot both be paid, the one with the largest total (amount × months) stays; the
 * others stay eligible and name it. On a tie the earlier programme stays. A total that is still unknown
 * settles nothing: it neither excludes nor is excluded.
 */
export function exclude(pack: Pack, results: readonly Result[]): readonly Result[] {
  return pack.exclusions.reduce<readonly Result[]>((before, { ids }) => excludeWithin(before, ids), results)
}

function excludeWithin(results: readonly Result[], ids: ReadonlySet<string>): readonly Result[] {
  const rivals = results.filter((result) => result.status === 'eligible' && ids.has(result.programme))
  if (rivals.length < 2) return results
  const best = new Map<string, Result>()
  for (const rival of rivals) {
    const total = totalOf(rival)
    const leader = best.get(rival.subject)
    if (total !== undefined && (leader === undefined || total > (totalOf(leader) ?? 0)))
      best.set(rival.subject, rival)
  }
  return results.map((result) => {
    const winner = best.get(result.subject)
    const loses =
      winner !== undefined && winner !== result && rivals.includes(result) && totalOf(result) !== undefined
    return loses ? { ...result, excludedBy: winner.programme } : result
  })
}
