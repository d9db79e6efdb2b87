import type { Language } from '@ondol/rules'
import { formatWon, groupedDigits } from '../format/won.ts'
import { parseDecimal, parseInteger, parsePercent, parseWon, type Range } from './parse-number.ts'
import type { Parsed } from './parsed.ts'

/** The kinds of numbers that are asked for. */
export type NumberKind = 'int' | 'won' | 'ratio' | 'area'

export const parseKind = (kind: NumberKind, text: string, range: Range): Parsed<number> => {
  switch (kind) {
    case 'int':
      return parseInteger(text, range)
    case 'won':
      return parseWon(text, range)
    case 'ratio':
      return parsePercent(text, range)
    case 'area':
      return parseDecimal(text, range)
  }
}

/** How a stored number stands in its entry. */
export const entryOf = (kind: NumberKind, value: number | undefined): string => {
  if (value === undefined) return ''
  if (kind === 'ratio') return String(Number((value * 100).toFixed(10)))
  return kind === 'won' ? groupedDigits(value) : String(value)
}

/** How an amount is read aloud beside its entry; nothing while it is no amount. */
export const readingAid = (text: string, language: Language): string => {
  const parsed = parseWon(text)
  return parsed.kind === 'value' ? formatWon(parsed.value, language) : ''
}
