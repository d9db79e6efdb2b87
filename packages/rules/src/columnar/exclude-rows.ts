import type { Exclusion, Programme } from '../pack/programme.ts'
import { type ColumnAnswers, ELIGIBLE } from './answers.ts'

/** A programme that may not be paid beside others, and its position among all answers of its subject. */
interface Rival {
  readonly position: number
  readonly answers: ColumnAnswers
  readonly isOnce: boolean
  readonly isYearly: boolean
}

/** Applies the exclusions, one after another, to the answers of so many rows. */
export function excluder(
  exclusions: readonly Exclusion[],
  programmes: readonly Programme[],
  answers: readonly ColumnAnswers[],
): (rows: number) => void {
  const rivalries = exclusions
    .map((exclusion) => rivalsOf(exclusion, programmes, answers))
    .filter((rivals) => rivals.length > 1)
  return (rows) => {
    for (const rivals of rivalries) for (let row = 0; row < rows; row++) excludeAt(rivals, row)
  }
}

function rivalsOf(
  exclusion: Exclusion,
  programmes: readonly Programme[],
  answers: readonly ColumnAnswers[],
): readonly Rival[] {
  return programmes.flatMap(({ id, benefit }, position) => {
    const own = answers[position]
    if (own === undefined || !exclusion.programmes.includes(id)) return []
    return [{ position, answers: own, isOnce: benefit.unit === 'KRW', isYearly: benefit.unit === 'KRW/year' }]
  })
}

/** The first of the largest totals stays; an unknown total neither excludes nor is excluded. */
function excludeAt(rivals: readonly Rival[], row: number): void {
  let best: Rival | undefined
  let most = 0
  for (const rival of rivals) {
    const total = totalAt(rival, row)
    if (Number.isNaN(total) || (best !== undefined && total <= most)) continue
    best = rival
    most = total
  }
  if (best === undefined) return
  for (const rival of rivals) {
    if (rival !== best && !Number.isNaN(totalAt(rival, row))) rival.answers.excludedBy[row] = best.position
  }
}

/** Amount × months for a monthly sum, by twelfths for a yearly one, the amount itself for one paid once. */
function totalAt({ answers, isOnce, isYearly }: Rival, row: number): number {
  const amount = answers.status[row] === ELIGIBLE ? (answers.amount[row] ?? Number.NaN) : Number.NaN
  if (isOnce) return amount
  const total = amount * (answers.months[row] ?? Number.NaN)
  return isYearly ? total / 12 : total
}
