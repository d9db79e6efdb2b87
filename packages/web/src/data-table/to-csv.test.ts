import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { toCsv } from './to-csv.ts'

const readBack = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data.slice(0, -1)

it('writes a file that spreadsheets read in Korean', () => {
  expect(
    toCsv([
      ['과목', '금액'],
      ['예산, 2026', -1200],
    ]),
  ).toBe('\uFEFF과목,금액\r\n"예산, 2026",-1200\r\n')
})

it('is read back as it was written', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  const rows = fc.array(fc.tuple(plain, plain, fc.integer()), { minLength: 1 })
  fc.assert(
    fc.property(rows, (written) => {
      expect(readBack(toCsv(written))).toEqual(written.map((row) => row.map(String)))
    }),
  )
})

it.each(['=1+1', '+82', '-x', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from running as a formula', (text) => {
  expect(readBack(toCsv([['x', text]]))).toEqual([['x', `'${text}`]])
})

it('leaves a place empty where nothing is known', () => {
  expect(toCsv([[null, true, 0]])).toBe('\uFEFF,true,0\r\n')
})
