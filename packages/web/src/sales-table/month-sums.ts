import type { CellProblem, Entry, MonthSum } from './reading.ts'

/** A list of days whose first or last month lacks more days than this is likely to be cut off there. */
const DAYS_OF_GRACE = 3

export interface MonthSums {
  readonly months: readonly MonthSum[]
  readonly problems: readonly CellProblem[]
  readonly firstDay: string | null
  readonly lastDay: string | null
}

const two = (value: number): string => String(value).padStart(2, '0')

const monthKey = (entry: Entry): string => `${entry.year}-${two(entry.month)}`

const groupByMonth = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(monthKey(entry))
    if (group) group.push(entry)
    else groups.set(monthKey(entry), [entry])
  }
  return groups
}

const daysIn = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()

/** A spreadsheet writes "June 2020" as its first day: one day a month is no list of days. */
const isDaily = (days: readonly string[]): boolean =>
  new Set(days).size > new Set(days.map((day) => day.slice(0, 7))).size

const cutOffMonths = (days: readonly string[]): ReadonlySet<string> => {
  const [first] = days
  const last = days.at(-1)
  const cut = new Set<string>()
  if (first === undefined || last === undefined || !isDaily(days)) return cut
  if (Number(first.slice(8)) > 1 + DAYS_OF_GRACE) cut.add(first.slice(0, 7))
  if (Number(last.slice(8)) < daysIn(last.slice(0, 7)) - DAYS_OF_GRACE) cut.add(last.slice(0, 7))
  return cut
}

/** Adds entries up by month, oldest first. A month whose sum is negative is a problem, not a month. */
export const monthSums = (entries: readonly Entry[], amountColumn: number): MonthSums => {
  const byMonth = groupByMonth(entries)
  const days = entries
    .flatMap((entry) => (entry.day === null ? [] : [`${monthKey(entry)}-${two(entry.day)}`]))
    .sort()
  const cut = cutOffMonths(days)
  const months: MonthSum[] = []
  const problems: CellProblem[] = []
  for (const [month, own] of [...byMonth].sort(([a], [b]) => a.localeCompare(b))) {
    const won = own.reduce((sum, entry) => sum + entry.won, 0)
    const row = own.at(-1)?.row ?? 0
    if (won < 0) problems.push({ kind: 'negative-month', row, column: amountColumn, seen: `${month} ${won}` })
    else months.push({ month, won, rows: own.length, partial: cut.has(month) })
  }
  return {
    months,
    problems,
    firstDay: isDaily(days) ? (days[0] ?? null) : null,
    lastDay: isDaily(days) ? (days.at(-1) ?? null) : null,
  }
}
