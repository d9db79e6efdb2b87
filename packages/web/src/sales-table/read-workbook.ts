import readSheets from 'read-excel-file/universal'
import { findLayout } from './layout.ts'
import { cleanCell, type Sheet } from './sheet.ts'

const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell)
}

const isEmpty = (sheet: Sheet): boolean => sheet.every((row) => row.every((cell) => cell === ''))

/** The first sheet of a workbook that holds a sales table; failing that, the first that holds anything. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Sheet> => {
  const workbook = await readSheets(new Blob([new Uint8Array(bytes)]))
  const sheets = workbook.map(({ data }) => data.map((row) => row.map((cell) => cleanCell(cellText(cell)))))
  return sheets.find((sheet) => findLayout(sheet) !== null) ?? sheets.find((sheet) => !isEmpty(sheet)) ?? []
}
