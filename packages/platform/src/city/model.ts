import { addMonthsTo, formatDate, parseDate } from '@ondol/rules'

/** What the city says of today. */
export interface City {
  /** `YYYY-MM-DD` in Seoul. */
  readonly today: string
  /** The emergency that stands today and is not part of the policy pack; `null` where there is none. */
  readonly emergency: { readonly since: string; readonly drill: boolean } | null
}

/** What the operator declares beside the policy pack: a drill for demonstration, an emergency, or nothing. */
export type Declared = 'drill' | { readonly since: string } | null

const MONTHS_BEFORE = 3

/**
 * The city at a date. A drill is an emergency since the first day of the third month before; an emergency
 * that begins later than today does not stand yet.
 */
export function cityOf(today: string, declared: Declared): City {
  if (declared === 'drill') return { today, emergency: { since: drillSince(today), drill: true } }
  if (declared === null || declared.since > today) return { today, emergency: null }
  return { today, emergency: { since: declared.since, drill: false } }
}

function drillSince(today: string): string {
  const first = parseDate(`${today.slice(0, 7)}-01`)
  if (first === undefined) throw new Error(`"${today}" is no date`)
  return formatDate(addMonthsTo(first, -MONTHS_BEFORE))
}
