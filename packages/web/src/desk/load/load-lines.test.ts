import { expect, it } from 'vitest'
import type { LoadLine } from '../../server/api-types.ts'
import { heaviestFirst, statesIn } from './load-lines.ts'

const line = (officer: string | null, open: number, overdue: number): LoadLine => ({
  officer,
  byState: { submitted: open },
  open,
  overdue,
  firstDue: null,
})

it('puts what nobody has taken first, then what is late', () => {
  const lines = [line('a', 9, 0), line('b', 2, 1), line(null, 1, 0), line('c', 12, 0)]
  expect(heaviestFirst(lines).map(({ officer }) => officer)).toEqual([null, 'b', 'c', 'a'])
})

it('shows the states that occur, in the order in which a case goes through them', () => {
  const lines = [
    { ...line('a', 0, 0), byState: { appealed: 1, submitted: 0 } },
    { ...line('b', 0, 0), byState: { 'under-review': 3 } },
  ]
  expect(statesIn(lines)).toEqual(['under-review', 'appealed'])
})
