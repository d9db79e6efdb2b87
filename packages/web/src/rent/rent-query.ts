import type { Terms } from '@ondol/seoul'

/** What the address of a page about a lease says beside the page. */
export interface RentQuery {
  readonly example: string | null
  readonly lease: string | null
  /** Terms chosen on another page; `null` where none were. */
  readonly terms: Terms | null
}

/** Reads the query of an address. Terms that are none are left out. */
export const readRentQuery = (query: string): RentQuery => {
  const values = new URLSearchParams(query)
  const [percent, months] = [
    Number(values.get('cut') ?? Number.NaN),
    Number(values.get('months') ?? Number.NaN),
  ]
  const isCut = Number.isInteger(percent) && percent > 0 && percent < 100
  const isTerm = Number.isInteger(months) && months > 0 && months <= 60
  return {
    example: values.get('example'),
    lease: values.get('lease'),
    terms: isCut && isTerm ? { cut: percent / 100, months } : null,
  }
}

/** The query that says so. */
export const rentQuery = ({ example, lease, terms }: RentQuery): string => {
  const values = [
    ['example', example],
    ['lease', lease],
    ['cut', terms === null ? null : String(Math.round(terms.cut * 100))],
    ['months', terms === null ? null : String(terms.months)],
  ]
  const given = values.filter((entry): entry is [string, string] => entry[1] !== null)
  return new URLSearchParams(given).toString()
}
