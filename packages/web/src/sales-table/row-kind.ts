import { readHeading } from './headings.ts'

const TOTAL = /^(총\s*)?(합\s*계|총\s*계|계|누\s*계|total|grand total)$/i
const SUBTOTAL = /^((월|일|년|분기|기간|소|중)\s*계|.*소\s*계|.*\s합계|평균|subtotal|average)$/i

export type RowKind = 'blank' | 'total' | 'subtotal' | 'heading' | 'text' | 'data'

/** What a row below the headings is. `dateColumn` is where its date should stand. */
export const rowKind = (row: readonly string[], dateColumn: number): RowKind => {
  const filled = row.filter((cell) => cell !== '')
  if (filled.length === 0) return 'blank'
  if (filled.some((cell) => TOTAL.test(cell))) return 'total'
  if (filled.some((cell) => SUBTOTAL.test(cell))) return 'subtotal'
  if (readHeading(row[dateColumn] ?? '').kind === 'date') return 'heading'
  return filled.length === 1 && /[^\d\s.,\-/년월일]/.test(filled[0] ?? '') ? 'text' : 'data'
}
