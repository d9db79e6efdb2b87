import { expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

it.each([
  ['1,702,000', 1702000],
  ['1702000', 1702000],
  ['1,702,000원', 1702000],
  ['₩1,702,000', 1702000],
  ['\\1,702,000', 1702000],
  ['-5,000', -5000],
  ['△5,000', -5000],
  ['▲ 5,000', -5000],
  ['(5,000)', -5000],
  ['₩-5,000', -5000],
  ['1,702.5', 1702.5],
  ['0', 0],
  ['-', 0],
])('reads %s', (cell, value) => expect(readAmount(cell)).toEqual({ kind: 'amount', value }))

it.each(['12,34', '1,23,456', '백만', '1e6', '0x10', 'NaN', '1.2.3', '--5', '12 건', '1,2345'])(
  'refuses %s',
  (cell) => expect(readAmount(cell)).toEqual({ kind: 'wrong' }),
)

it('tells an empty cell from zero', () => expect(readAmount('')).toEqual({ kind: 'empty' }))
