import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALL_CASES,
  filtersInUse,
  QUEUE_STATES,
  type QueueFilter,
  queueAddress,
  readFilter,
  SORTS,
  writeFilter,
} from './queue-filter.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const filters: fc.Arbitrary<QueueFilter> = fc.record({
  states: fc.subarray([...QUEUE_STATES]),
  programmes: fc.uniqueArray(fc.string({ minLength: 1 })),
  dueBy: fc.option(day),
  officer: fc.option(fc.oneof(fc.constantFrom('me', 'nobody'), fc.uuid())),
  isDuplicate: fc.boolean(),
  isLate: fc.boolean(),
  search: fc.string(),
  sort: fc.constantFrom(...SORTS),
  order: fc.constantFrom('asc' as const, 'desc' as const),
})

describe('a filter in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter)
      }),
    )
  })

  it('is nothing where all is asked for', () => {
    expect(writeFilter(ALL_CASES)).toBe('')
    expect(readFilter('')).toEqual(ALL_CASES)
  })

  it('leaves out what it does not know', () => {
    expect(readFilter('state=lost&state=submitted&sort=colour&order=up&dueBy=soon&late=perhaps')).toEqual({
      ...ALL_CASES,
      states: ['submitted'],
    })
  })

  it('counts what narrows the queue, not how it is sorted or searched', () => {
    expect(filtersInUse(ALL_CASES)).toBe(0)
    expect(filtersInUse({ ...ALL_CASES, sort: 'amount', order: 'desc', search: '7K' })).toBe(0)
    expect(filtersInUse(readFilter('state=submitted&state=reopened&officer=me&late=true'))).toBe(3)
  })
})

describe('the question to the server', () => {
  const first = { cursor: null, limit: 50 }

  it('names the filter, the page and its length', () => {
    const address = queueAddress(readFilter('state=submitted&late=true'), { cursor: 'a b', limit: 50 })
    expect(address).toBe('/v1/desk/cases?state=submitted&late=true&limit=50&cursor=a+b')
  })

  it('does not search for a single character', () => {
    expect(queueAddress({ ...ALL_CASES, search: '7' }, first)).toBe('/v1/desk/cases?limit=50')
    expect(queueAddress({ ...ALL_CASES, search: ' 7K ' }, first)).toBe('/v1/desk/cases?search=7K&limit=50')
  })
})
