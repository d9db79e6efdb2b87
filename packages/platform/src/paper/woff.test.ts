import { expect, it } from 'vitest'
import { koreanFont } from './fonts.ts'
import { unpackWoff } from './woff.ts'

it('unpacks the typeface into a plain font with all its tables', () => {
  const font = koreanFont('Regular')
  expect(font.readUInt32BE(0)).toBe(0x00010000)
  const count = font.readUInt16BE(4)
  const tags = Array.from({ length: count }, (_, index) =>
    font.toString('latin1', 12 + 16 * index, 16 + 16 * index),
  )
  expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']))
  for (let index = 0; index < count; index++) {
    const end = font.readUInt32BE(20 + 16 * index) + font.readUInt32BE(24 + 16 * index)
    expect(end).toBeLessThanOrEqual(font.length)
  }
})

it('unpacks it once', () => expect(koreanFont('Bold')).toBe(koreanFont('Bold')))

it('refuses another format', () =>
  expect(() => unpackWoff(Buffer.from('wOF2 and so on'))).toThrow(/not a WOFF/))
