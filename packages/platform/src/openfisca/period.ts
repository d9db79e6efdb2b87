import { parseDate } from '@ondol/rules'

/** A period that a value is stated or asked for. `start` is its first day; eternity has none. */
export type Period =
  | { readonly unit: 'ETERNITY' }
  | { readonly unit: 'YEAR' | 'MONTH' | 'DAY'; readonly start: string }

const PERIOD = /^(?:(year|month|day):)?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?::1)?$/

/** Reads `ETERNITY`, `2020`, `2020-09`, `2020-09-15` and `month:2020-09`; `undefined` where it is none of them. */
export function parsePeriod(text: string): Period | undefined {
  if (text.toUpperCase() === 'ETERNITY') return { unit: 'ETERNITY' }
  const [, stated, year, month, day] = PERIOD.exec(text) ?? []
  if (year === undefined) return undefined
  const unit = day === undefined ? (month === undefined ? 'YEAR' : 'MONTH') : 'DAY'
  const start = `${year}-${month ?? '01'}-${day ?? '01'}`
  const fits = stated === undefined || stated.toUpperCase() === unit
  return fits && parseDate(start) !== undefined ? { unit, start } : undefined
}
