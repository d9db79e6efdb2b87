import { expect, it } from 'vitest'
import { parsePeriod } from './period.ts'

it.each([
  ['ETERNITY', { unit: 'ETERNITY' }],
  ['2020', { unit: 'YEAR', start: '2020-01-01' }],
  ['2020-09', { unit: 'MONTH', start: '2020-09-01' }],
  ['month:2020-09', { unit: 'MONTH', start: '2020-09-01' }],
  ['month:2020-09:1', { unit: 'MONTH', start: '2020-09-01' }],
  ['2020-09-15', { unit: 'DAY', start: '2020-09-15' }],
  ['month:2020-09:3', undefined],
  ['year:2020-09', undefined],
  ['2020-13', undefined],
  ['2020-02-30', undefined],
  ['à', undefined],
])('%s', (text, period) => expect(parsePeriod(text)).toEqual(period))
