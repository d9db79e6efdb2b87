import { expect, it } from 'vitest'
import { parseDate, partsOf, splitDate } from './parse-date.ts'

it('takes a date that exists', () => {
  expect(parseDate({ year: '1980', month: '3', day: '2' })).toEqual({ kind: 'value', value: '1980-03-02' })
  expect(parseDate({ year: '2020', month: '02', day: '29' })).toEqual({ kind: 'value', value: '2020-02-29' })
})

it.each([
  [{ year: '', month: '3', day: '2' }, 'empty'],
  [{ year: 'abc', month: '3', day: '2' }, 'not-a-number'],
  [{ year: '2019', month: '2', day: '29' }, 'no-such-date'],
  [{ year: '1980', month: '13', day: '1' }, 'no-such-date'],
  [{ year: '80', month: '3', day: '2' }, 'no-such-date'],
])('refuses %j', (parts, kind) => expect(parseDate(parts)).toMatchObject({ problem: { kind } }))

it.each(['1980-03-02', '1980.3.2', '1980. 3. 2.', '19800302', '1980년 3월 2일'])('splits %s', (text) =>
  expect(splitDate(text)).toEqual(partsOf('1980-03-02')),
)

it.each(['1980', '1980-03', '', '800302'])('leaves %j alone', (text) => expect(splitDate(text)).toBeNull())
