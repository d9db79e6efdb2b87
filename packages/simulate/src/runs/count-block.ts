import { type Benefit, type ColumnAnswers, deliveryOf, ELIGIBLE, OPEN } from '@ondol/rules'
import { MOST_MONTHS, type ProgrammeTally, type Tally } from './tally.ts'
import { worthOf } from './value-of.ts'

/** One programme's answers, and where they are counted. */
export interface Counting {
  readonly answers: ColumnAnswers
  readonly benefit: Benefit
  readonly tally: ProgrammeTally
  /** The programme's bit among those of a unit. */
  readonly bit: number
  /** For each row of the subject the row of the unit, −1 where there is none; null where they are the same. */
  readonly toUnit: Int32Array | null
  /** By dimension: in which group each row of the subject is. */
  readonly groups: readonly { readonly id: string; readonly of: Uint8Array }[]
}

/** Adds the answers of a block to a tally. */
export const countBlock = (
  counting: Counting,
  whole: Tally,
  { from, to }: { readonly from: number; readonly to: number },
): void => {
  const { answers, tally } = counting
  const { status, excludedBy } = answers
  tally.rows += to - from
  for (let at = 0; at < to - from; at++) {
    if (status[at] === OPEN) tally.open += 1
    if (status[at] !== ELIGIBLE) continue
    tally.eligible += 1
    if ((excludedBy[at] ?? -1) >= 0) tally.excluded += 1
    else countPaid(counting, whole, { at, row: from + at })
  }
}

const countPaid = (
  counting: Counting,
  whole: Tally,
  { at, row }: { readonly at: number; readonly row: number },
): void => {
  const { answers, benefit, tally } = counting
  const amount = answers.amount[at] ?? Number.NaN
  const isKnown = !Number.isNaN(amount)
  if (!isKnown) tally.withoutAmount += 1
  const worth = isKnown ? countMoney(counting, amount, answers.months[at] ?? Number.NaN) : 0
  countUnit(counting, whole, { row, worth: givesMoney(benefit) ? worth : 0 })
  for (const { id, of } of counting.groups) countGroup(tally, id, { group: of[row] ?? 0, worth })
}

/** Whether the benefit is worth its amount: a loan is paid back, and a contribution goes into a fund. */
const givesMoney = (benefit: Benefit): boolean =>
  benefit.kind !== 'loan' && benefit.kind !== 'contribution' && benefit.unit !== null

/** Whether the amount costs the city: it is paid, or its tax is forgone. */
export const costsCity = (benefit: Benefit): boolean => {
  const { kind } = deliveryOf(benefit)
  return kind === 'paid' || kind === 'revenue-forgone'
}

const countMoney = ({ benefit, tally }: Counting, amount: number, months: number): number => {
  const term = termOf(benefit, months)
  const { total, firstYear } = worthOf(benefit.unit, amount, term)
  tally.total += total
  tally.firstYear += firstYear
  tally.firstYearSquared += firstYear * firstYear
  tally.byMonths[term] = (tally.byMonths[term] ?? 0) + amount
  return firstYear
}

/** What has no end by its rule goes on beyond every report; what is paid once has no term. */
const termOf = ({ unit, months: rule }: Benefit, months: number): number => {
  if (unit === 'KRW' || unit === null) return 0
  if (rule === null) return MOST_MONTHS
  return Number.isNaN(months) ? 0 : Math.min(MOST_MONTHS, months)
}

const countUnit = (
  { toUnit, bit }: Counting,
  { unitWorth, unitProgrammes }: Tally,
  { row, worth }: { readonly row: number; readonly worth: number },
): void => {
  const unit = toUnit === null ? row : (toUnit[row] ?? -1)
  if (unit < 0) return
  unitWorth[unit] = (unitWorth[unit] ?? 0) + worth
  unitProgrammes[unit] = (unitProgrammes[unit] ?? 0) | (1 << bit)
}

const countGroup = (
  { groups }: ProgrammeTally,
  id: string,
  { group, worth }: { readonly group: number; readonly worth: number },
): void => {
  const own = groups[id]
  if (own === undefined) return
  own.count[group] = (own.count[group] ?? 0) + 1
  own.firstYear[group] = (own.firstYear[group] ?? 0) + worth
}
