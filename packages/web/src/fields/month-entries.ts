import { entryOf, type NumberKind, parseKind } from './number-kind.ts'
import type { Problem } from './parsed.ts'

/** What stands in a table of months, by `YYYY-MM`. */
export type MonthTexts = Readonly<Record<string, string>>

/** An answer by month; a month that is left out was left blank. */
export type MonthValues = Readonly<Record<string, number>>

export interface MonthsRead {
  readonly values: MonthValues
  readonly blank: readonly string[]
  readonly problems: Readonly<Record<string, Problem>>
}

export type MonthKind = Extract<NumberKind, 'int' | 'won'>

/** The most days a month can have: what a count of days cannot exceed. */
const rangeOf = (kind: MonthKind): { readonly most?: number } => (kind === 'int' ? { most: 31 } : {})

export const textsOf = (months: readonly string[], kind: MonthKind, values: MonthValues): MonthTexts =>
  Object.fromEntries(months.map((month) => [month, entryOf(kind, values[month])]))

/** Reads a table of months: what is given, what is blank, what is wrong. */
export const readMonths = (months: readonly string[], kind: MonthKind, texts: MonthTexts): MonthsRead => {
  const values: Record<string, number> = {}
  const problems: Record<string, Problem> = {}
  const blank: string[] = []
  for (const month of months) {
    const parsed = parseKind(kind, texts[month] ?? '', rangeOf(kind))
    if (parsed.kind === 'value') values[month] = parsed.value
    else if (parsed.problem.kind === 'empty') blank.push(month)
    else problems[month] = parsed.problem
  }
  return { values, blank, problems }
}

/** Spreads lines pasted from a spreadsheet over the months from the one pasted into; null where it is one line. */
export const spreadPaste = (months: readonly string[], from: string, pasted: string): MonthTexts | null => {
  const lines = pasted.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/)
  if (lines.length < 2) return null
  const start = months.indexOf(from)
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const month = months[start + index]
      return month === undefined ? [] : [[month, line.split('\t').at(-1)?.trim() ?? '']]
    }),
  )
}
