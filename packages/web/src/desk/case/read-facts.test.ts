import type { Reason } from '@ondol/rules'
import { expect, it } from 'vitest'
import { readFacts } from './read-facts.ts'

const reason = (fact: string | null, of: readonly Reason[] = []): Reason => ({
  kind: 'field',
  text: '',
  shown: '',
  value: null,
  subject: 'business/b1',
  fact,
  parameter: null,
  repeated: false,
  of,
})

it('finds the facts that an answer rests on, wherever they were read', () => {
  const isRead = readFacts({
    conditions: [
      { id: 'a', reason: reason(null, [reason('business/b1.kind'), reason('business/b1.sales')]) },
    ],
    details: [{ id: 'd', reason: reason('person/p1.grade') }],
    amount: reason(null, [reason(null, [reason('lease/l1.rent')])]),
    months: null,
    changes: [],
  })
  expect(
    ['business/b1.kind', 'business/b1.sales.2020-07', 'person/p1.grade', 'lease/l1.rent'].map(isRead),
  ).toEqual([true, true, true, true])
  expect(isRead('person/p1.age')).toBe(false)
  expect(isRead('business/b2.sales.2020-07')).toBe(false)
})
