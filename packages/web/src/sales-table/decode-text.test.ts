import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

it('reads UTF-8 with and without its mark', () => {
  const plain = new TextEncoder().encode('매출,금액')
  expect(decodeText(plain)).toEqual({ text: '매출,금액', encoding: 'utf-8' })
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...plain))).toEqual({ text: '매출,금액', encoding: 'utf-8' })
})

// The syllables that only CP949 adds are read by browsers alone: tests/browser/sales-table.browser.test.ts.
it('reads EUC-KR', () => {
  expect(decodeText(bytes(0xb8, 0xc5, 0xc3, 0xe2))).toEqual({ text: '매출', encoding: 'euc-kr' })
})

it('reads UTF-16 by its mark', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0xe4, 0xb9)).text).toBe('매')
  expect(decodeText(bytes(0xfe, 0xff, 0xb9, 0xe4)).text).toBe('매')
})

it('reads an empty file', () => expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8' }))
