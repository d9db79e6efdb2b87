import { type DateNumber, FOREVER, parseDate } from '../calendar/calendar.ts'
import type { Period } from '../evaluate/load-pack.ts'
import { FactsError, found, shortened } from './facts-error.ts'
import { isRecord } from './read-value.ts'

/** The period that facts declare for themselves, such as the emergency of a drill: `{ "since": "2026-10-01" }`. */
export function statedPeriod(stated: unknown, id: string): Period | undefined {
  if (stated === undefined || stated === null) return undefined
  if (!isRecord(stated)) throw new FactsError(id, `an object with "since", not ${found(stated)}`)
  const { since, until, ...rest } = stated
  const other = Object.keys(rest)[0]
  if (other !== undefined) throw new FactsError(`${id}.${shortened(other)}`, 'one of since, until')
  const from = periodEnd(since, `${id}.since`)
  const to = until === undefined || until === null ? FOREVER : periodEnd(until, `${id}.until`)
  if (to < from) throw new FactsError(`${id}.until`, 'a date on or after since')
  return { from, to }
}

function periodEnd(stated: unknown, place: string): DateNumber {
  const date = typeof stated === 'string' ? parseDate(stated) : undefined
  if (date === undefined) throw new FactsError(place, `a date YYYY-MM-DD, not ${found(stated)}`)
  return date
}

/** True where the date lies in a declared period, the pack's or the facts' own. */
export function isDeclared(
  periods: readonly Period[],
  stated: Period | undefined,
  today: DateNumber,
): boolean {
  if (stated !== undefined && stated.from <= today && today <= stated.to) return true
  return periods.some(({ from, to }) => from <= today && today <= to)
}
