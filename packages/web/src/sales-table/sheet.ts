/** A table as read from a file: rows of trimmed cell texts, rows in the file's order. */
export type Sheet = readonly (readonly string[])[]

/** A column's name as spreadsheets show it: 0 → A, 26 → AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const FULL_WIDTH = /[\uFF01-\uFF5E]/g

/** Full-width signs as ordinary ones, odd spaces as spaces, without the quotes that exports leave. */
export const cleanCell = (cell: string): string =>
  cell
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2007\u202F\u3000\u200B\uFEFF]/g, ' ')
    .replace(/^\s*=?"(.*)"\s*$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
