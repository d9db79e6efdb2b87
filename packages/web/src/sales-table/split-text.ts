import Papa from 'papaparse'
import { htmlTable, looksLikeHtml } from './html-table.ts'
import type { Sheet } from './sheet.ts'

const SEPARATORS = ['\t', ',', ';', '|']
const LINES_LOOKED_AT = 60

/** The separator that splits most lines into the most cells; amounts grouped by commas do not win over tabs. */
const separatorOf = (text: string): string => {
  const lines = text.split(/\r\n|\r|\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '')
  const scores = SEPARATORS.map((separator) => lines.filter((line) => line.includes(separator)).length)
  if ((scores[0] ?? 0) * 2 >= lines.length && (scores[0] ?? 0) > 0) return '\t'
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ','
}

/** `2020.06  12,000,000` typed or copied with blanks between: a date, then an amount. */
const BLANK_SEPARATED = /^\s*('?\d{2,4}\s*[.\-/년]\s*\d{1,2}\s*월?|\d{6})\s*[:=]?\s+([₩\d][\d,.]*\s*원?)\s*$/

const splitAtBlanks = (text: string): Sheet | null => {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => BLANK_SEPARATED.exec(line))
  return lines.length > 0 && rows.every((row) => row !== null)
    ? rows.map((row) => [row?.[1] ?? '', row?.[2] ?? ''])
    : null
}

/** The cells of a text: separated values, or the HTML table that card companies name `.xls`. */
export const splitText = (text: string): Sheet => {
  const bare = text.replace(/^\uFEFF/, '')
  if (looksLikeHtml(bare)) return htmlTable(bare)
  const separator = separatorOf(bare)
  return (
    (separator === '\t' ? null : splitAtBlanks(bare)) ??
    Papa.parse<string[]>(bare, { delimiter: separator, skipEmptyLines: false }).data
  )
}
