import { type Parsed, refused, taken } from './parsed.ts'

/** The bounds of a number. `above` leaves its own value out. */
export interface Range {
  readonly least?: number
  readonly most?: number
  readonly above?: number
}

/** More won than this is a slip of the finger, and beyond what is counted exactly. */
const MOST = 999_999_999_999_999

const FULL_WIDTH_DIGITS = /[０-９．，]/g

const plain = (text: string): string =>
  text
    .replace(FULL_WIDTH_DIGITS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s,_]/g, '')
    .replace(/^₩/, '')

const withinRange = (value: number, { least = 0, most = MOST, above }: Range): Parsed<number> => {
  if (above !== undefined && value <= above) return refused({ kind: 'too-small', least: above })
  if (value < least) return refused({ kind: 'too-small', least })
  return value > most ? refused({ kind: 'too-large', most }) : taken(value)
}

/** A number as typed: `12`, `1,234`, `3.5`. */
export const parseDecimal = (text: string, range: Range): Parsed<number> => {
  const digits = plain(text)
  if (digits === '') return refused({ kind: 'empty' })
  return /^-?\d+(\.\d+)?$/.test(digits)
    ? withinRange(Number(digits), range)
    : refused({ kind: 'not-a-number' })
}

export const parseInteger = (text: string, range: Range): Parsed<number> => {
  const parsed = parseDecimal(text, range)
  return parsed.kind === 'value' && !Number.isInteger(parsed.value) ? refused({ kind: 'not-whole' }) : parsed
}

const UNITS: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 100, 십: 10 }

/** `3억 2천만`: each number times its unit; a unit after a unit multiplies (천만), 만 and above gather what stands before. */
const spokenWon = (text: string): number | null => {
  let total = 0
  let section = 0
  let digits: number | null = null
  for (const [part] of text.matchAll(/\d+(?:\.\d+)?|[조억만천백십]/g)) {
    const unit = UNITS[part]
    if (unit === undefined) {
      if (digits !== null) return null
      digits = Number(part)
    } else if (unit >= 1e4) {
      total += (section + (digits ?? (section === 0 ? 1 : 0))) * unit
      section = 0
      digits = null
    } else {
      section += (digits ?? 1) * unit
      digits = null
    }
  }
  return total + section + (digits ?? 0)
}

const SPOKEN = /^(?:\d+(?:\.\d+)?|[조억만천백십])+$/

/** Won as typed or as one says it: `1,702,000`, `170만 2천원`, `1억 2천만`. */
export const parseWon = (text: string, range: Range = {}): Parsed<number> => {
  const bare = plain(text).replace(/원$/, '')
  if (bare === '') return refused({ kind: 'empty' })
  const value = SPOKEN.test(bare) ? spokenWon(bare) : /^-\d+$/.test(bare) ? Number(bare) : null
  if (value === null) return refused({ kind: 'not-a-number' })
  const won = Math.round(value * 100) / 100
  return Number.isInteger(won) ? withinRange(won, range) : refused({ kind: 'not-whole' })
}

/** A percentage as typed, as a ratio: `20` and `20%` are 0.2. */
export const parsePercent = (text: string, range: Range): Parsed<number> => {
  const { least = 0, most = 1 } = range
  const parsed = parseDecimal(text.replace(/[%％]\s*$/, ''), { least: least * 100, most: most * 100 })
  // Twenty percent must be 0.2 itself, not 0.2 with a tail from the division.
  return parsed.kind === 'value' ? taken(Number((parsed.value / 100).toFixed(12))) : parsed
}
