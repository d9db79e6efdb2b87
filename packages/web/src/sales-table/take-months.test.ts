import { expect, it } from 'vitest'
import { candidatesOf, firstTicked, takenValues } from './take-months.ts'

const sum = (
  month: string,
  won: number,
  partial = false,
): { month: string; won: number; rows: number; partial: boolean } => ({
  month,
  won,
  rows: 1,
  partial,
})

const found = [sum('2020-05', 9), sum('2020-06', 1), sum('2020-07', 2), sum('2020-08', 3, true)]
const { wanted, others } = candidatesOf(found, ['2020-06', '2020-07', '2020-08'], { '2020-06': 10 })

it('offers the months asked for and counts the others', () => {
  expect(wanted.map(({ month, before }) => [month, before])).toEqual([
    ['2020-06', 10],
    ['2020-07', undefined],
    ['2020-08', undefined],
  ])
  expect(others).toBe(1)
})

it('does not take a month that the table cuts off, unless told to', () => {
  expect(firstTicked(wanted)).toEqual(new Set(['2020-06', '2020-07']))
})

it('replaces or adds', () => {
  const ticked = new Set(['2020-06', '2020-08'])
  expect(takenValues(wanted, ticked, 'replace')).toEqual({ '2020-06': 1, '2020-08': 3 })
  expect(takenValues(wanted, ticked, 'add')).toEqual({ '2020-06': 11, '2020-08': 3 })
})
