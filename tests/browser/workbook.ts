import { crc32 } from 'node:zlib'

type Cell = string | number

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const cellXml = (cell: Cell, row: number, column: number): string => {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
}

const sheetXml = (rows: readonly (readonly Cell[])[]): string => {
  const body = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  )
  return `${HEAD}<worksheet xmlns="${SHEETS}"><sheetData>${body.join('')}</sheetData></worksheet>`
}

const partsOf = (rows: readonly (readonly Cell[])[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="매출" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheetXml(rows),
})

interface Entry {
  readonly name: Buffer
  readonly content: Buffer
  readonly offset: number
}

const numbers = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const common = ({ name, content }: Entry): Buffer =>
  numbers(
    [2, 20],
    [2, 0x800],
    [2, 0],
    [4, 0x210000],
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  )

const local = (entry: Entry): Buffer =>
  Buffer.concat([numbers([4, 0x04034b50]), common(entry), entry.name, entry.content])

const central = (entry: Entry): Buffer =>
  Buffer.concat([
    numbers([4, 0x02014b50], [2, 20]),
    common(entry),
    numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, entry.offset]),
    entry.name,
  ])

const zip = (parts: Readonly<Record<string, string>>): Buffer => {
  const entries: Entry[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const entry = { name: Buffer.from(name), content: Buffer.from(text), offset }
    entries.push(entry)
    offset += local(entry).length
  }
  const directory = Buffer.concat(entries.map(central))
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...entries.map(local), directory, end])
}

/** A workbook of one sheet, uncompressed: what a spreadsheet program would save, in its smallest form. */
export const workbookOf = (rows: readonly (readonly Cell[])[]): Buffer => zip(partsOf(rows))
