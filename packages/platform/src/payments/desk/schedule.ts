import { addMonthsTo, formatDate, parseDate } from '@ondol/rules'
import { type Won, won } from '../../money/index.ts'

/** In how many parts a grant is paid, and when. */
export interface Schedule {
  /** Won in all. */
  readonly payable: Won
  readonly parts: number
  readonly every: 'once' | 'monthly' | 'yearly'
  /** `YYYY-MM-DD`, of the first part. */
  readonly firstDue: string
}

/** One payment that is planned. */
export interface Part {
  /** `YYYY-MM-DD` */
  readonly dueOn: string
  readonly amount: Won
}

const MONTHS = { once: 0, monthly: 1, yearly: 12 } as const

/** Every payment of a grant: equal parts, and what does not divide with the last. */
export function partsOf({ payable, parts, every, firstDue }: Schedule): readonly Part[] {
  const first = parseDate(firstDue)
  if (first === undefined) throw new RangeError(`expected a date YYYY-MM-DD, not "${firstDue}"`)
  const equal = Math.floor(payable / parts)
  const last = payable - equal * (parts - 1)
  return Array.from({ length: parts }, (_, n) => ({
    dueOn: formatDate(addMonthsTo(first, n * MONTHS[every])),
    amount: won(n === parts - 1 ? last : equal),
  })).filter(({ amount }) => amount > 0)
}

/** The payments that are left, once an amount is paid or on its way: the earliest parts are those that are. */
export function partsAfter(schedule: Schedule, settled: Won): readonly Part[] {
  let covered: number = settled
  return partsOf(schedule).flatMap(({ dueOn, amount }) => {
    const piece = Math.min(covered, amount)
    covered -= piece
    return piece === amount ? [] : [{ dueOn, amount: won(amount - piece) }]
  })
}
