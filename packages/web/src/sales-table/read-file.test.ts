import { expect, it } from 'vitest'
import { MOST_BYTES, readFile } from './read-file.ts'
import { readWorkbook } from './read-workbook.ts'

const noWorkbook = (): Promise<never> => Promise.reject(new Error('not wanted'))
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

it.each([
  [bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'old-excel'],
  [new TextEncoder().encode('%PDF-1.7'), 'pdf'],
  [bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
  [bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
  [new Uint8Array(MOST_BYTES + 1), 'too-large'],
])('refuses what it cannot read, by its first bytes (%#)', async (file, reason) => {
  expect(await readFile(file, noWorkbook)).toEqual({ kind: 'refused', reason })
})

it('says that a workbook is broken', async () => {
  expect(await readFile(bytes(0x50, 0x4b, 3, 4, 0, 0), readWorkbook)).toEqual({
    kind: 'refused',
    reason: 'broken-excel',
  })
})

it('reads a CSV in EUC-KR', async () => {
  const file = bytes(
    0xbf,
    0xf9,
    0x2c,
    0xb8,
    0xc5,
    0xc3,
    0xe2,
    0x0a,
    0x32,
    0x30,
    0x32,
    0x30,
    0x2e,
    0x36,
    0x2c,
    0x35,
  )
  expect(await readFile(file, noWorkbook)).toEqual({
    kind: 'sheet',
    sheet: [
      ['월', '매출'],
      ['2020.6', '5'],
    ],
    encoding: 'euc-kr',
  })
})
