/** What two sides agree on for a rent. */
export interface RentTerms {
  /** By what share the monthly rent falls, above 0 and below 1. */
  readonly cut: number
  /** For how many months. */
  readonly months: number
  /** The first month of the lower rent, `YYYY-MM`. */
  readonly from: string
  /** What else is agreed, in the words of the sides. */
  readonly conditions?: string
}

/** What stands in place of a rule of the pack: sums are rounded down to 10 won, as `packages/rules/SEMANTICS.md` says. */
const STEP = 10
const ON_PAPER = 0.001

/** Won a month by which the rent falls, rounded down to 10 won as the programme `rent-reduction` rounds it. */
export function reductionOf(monthlyRent: number, { cut }: Pick<RentTerms, 'cut'>): number {
  return Math.floor((monthlyRent * cut + ON_PAPER) / STEP) * STEP
}

/** Won a month that the tenant pays while the terms run. */
export function reducedRent(monthlyRent: number, terms: Pick<RentTerms, 'cut'>): number {
  return monthlyRent - reductionOf(monthlyRent, terms)
}

/** The last month of the lower rent, `YYYY-MM`. */
export function lastMonthOf({ from, months }: Pick<RentTerms, 'from' | 'months'>): string {
  return monthPlus(from, months - 1)
}

/** The last day of the last month of the lower rent. */
export function lastDayOf(terms: Pick<RentTerms, 'from' | 'months'>): string {
  const month = lastMonthOf(terms)
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
  return next.toISOString().slice(0, 10)
}

/** The month after that of a date (`YYYY-MM-DD`), as `YYYY-MM`. */
export function monthAfter(date: string): string {
  return monthPlus(date.slice(0, 7), 1)
}

/** How many of the agreed months were over by a date: those that ended before it. */
export function monthsKept(terms: Pick<RentTerms, 'from' | 'months'>, on: string): number {
  const over = monthNumber(on.slice(0, 7)) - monthNumber(terms.from)
  return Math.min(Math.max(over, 0), terms.months)
}

/** Whether these are terms at all. What a law or a programme asks of them beside is not asked here. */
export function areTerms({ cut, months, from }: RentTerms): boolean {
  return (
    cut > 0 && cut < 1 && Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS && isMonth(from)
  )
}

const MOST_MONTHS = 60
const MONTHS = 12

const isMonth = (month: string): boolean => /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(month)

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7)) - 1
}

function monthPlus(month: string, more: number): string {
  const number = monthNumber(month) + more
  const year = Math.floor(number / MONTHS)
  return `${String(year).padStart(4, '0')}-${String((number % MONTHS) + 1).padStart(2, '0')}`
}
