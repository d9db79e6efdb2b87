/** A value in a row of a file. */
export type CsvValue = string | number | boolean | null

/** Excel reads UTF-8 as such only behind this mark; without it, Korean turns into other signs. */
const MARK = '\uFEFF'

/** Text that a spreadsheet would take for a formula and run. */
const FORMULA = /^[=+\-@\t\r]/

const cell = (value: CsvValue): string => {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as a file that spreadsheets open (RFC 4180). Text that begins as a formula does is kept from being one. */
export const toCsv = (rows: readonly (readonly CsvValue[])[]): string =>
  MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
