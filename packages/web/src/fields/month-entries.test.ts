import { expect, it } from 'vitest'
import { readMonths, spreadPaste, textsOf } from './month-entries.ts'

const months = ['2020-06', '2020-07', '2020-08']

it('tells what is given, blank and wrong', () => {
  expect(readMonths(months, 'won', { '2020-06': '500만', '2020-07': '', '2020-08': 'x' })).toEqual({
    values: { '2020-06': 5_000_000 },
    blank: ['2020-07'],
    problems: { '2020-08': { kind: 'not-a-number' } },
  })
})

it('knows that no month has 32 days', () => {
  expect(readMonths(['2020-06'], 'int', { '2020-06': '32' }).problems).toEqual({
    '2020-06': { kind: 'too-large', most: 31 },
  })
})

it('shows what was answered before', () => {
  expect(textsOf(months, 'won', { '2020-07': 1234567 })).toEqual({
    '2020-06': '',
    '2020-07': '1,234,567',
    '2020-08': '',
  })
})

it('spreads a pasted column over the months below', () => {
  expect(spreadPaste(months, '2020-06', '1\r\n2\r\n3\r\n4\r\n')).toEqual({
    '2020-06': '1',
    '2020-07': '2',
    '2020-08': '3',
  })
  expect(spreadPaste(months, '2020-07', 'a\t5\nb\t6')).toEqual({ '2020-07': '5', '2020-08': '6' })
  expect(spreadPaste(months, '2020-06', '1,000')).toBeNull()
})
