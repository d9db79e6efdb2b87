/** What an amount cell holds: a sum in the table's unit, nothing, or no amount at all. */
export type CellAmount =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong' }

const NEGATIVE_SIGNS = /^[-−–△▲]\s*/
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/

/** Reads `1,702,000`, `₩1,702,000`, `1702000원`, `-5,000`, `△5,000`, `(5,000)`; a lone dash means 0 in ledgers. */
export const readAmount = (cell: string): CellAmount => {
  if (cell === '') return { kind: 'empty' }
  if (/^[-−–]$/.test(cell)) return { kind: 'amount', value: 0 }
  const bracketed = /^\((.+)\)$/.exec(cell)
  const bare = (bracketed?.[1] ?? cell).replace(/^(?:₩|\\|KRW)\s*/i, '').replace(/\s*(?:원|KRW)$/i, '')
  const negative = bracketed !== null || NEGATIVE_SIGNS.test(bare)
  const digits = bare
    .replace(NEGATIVE_SIGNS, '')
    .replace(/^(?:₩|\\)\s*/, '')
    .replace(/\s/g, '')
  if (!GROUPED.test(digits)) return { kind: 'wrong' }
  const value = Number(digits.replaceAll(',', ''))
  return Number.isFinite(value) ? { kind: 'amount', value: negative ? -value : value } : { kind: 'wrong' }
}
