import { formatMonth, monthOf, parseDate } from '@ondol/rules'
import type { MonthlySales } from './letter.ts'

const MOST = 24
const RECENT = 3

/** The sales that the tenant stated, month by month before a date, the latest last. */
export function monthsOf(
  facts: Readonly<Record<string, unknown>>,
  business: string,
  date: string,
): readonly MonthlySales[] {
  const now = monthOf(parseDate(date) ?? 0)
  const [thisMonth, from] = [formatMonth(now), formatMonth(now - RECENT)]
  return Object.entries(seriesIn(facts, business))
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[0] < thisMonth)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .slice(-MOST)
    .map(([month, won]) => ({ month, won, isRecent: month >= from }))
}

function seriesIn(facts: Readonly<Record<string, unknown>>, business: string): object {
  // The facts have been read before, so everything on this way is an object or missing.
  const shops = facts['business'] as Readonly<Record<string, { readonly sales?: object | null }>> | undefined
  return shops?.[business]?.sales ?? {}
}
