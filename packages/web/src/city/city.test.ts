import { expect, it } from 'vitest'
import { readCity, seoulDate } from './city.ts'

it('reads a day without an emergency, and one with a drill', () => {
  expect(readCity({ today: '2026-11-23', emergency: null })).toEqual({ today: '2026-11-23', emergency: null })
  expect(readCity({ today: '2026-11-23', emergency: { since: '2026-08-01', drill: true } })).toEqual({
    today: '2026-11-23',
    emergency: { since: '2026-08-01', drill: true },
  })
})

it.each([null, [], 'x', {}, { today: 'soon' }, { today: '2026-11-23', emergency: { since: 1 } }])(
  'refuses %j',
  (answer) => expect(readCity(answer)).toBeNull(),
)

it('counts the date in Seoul', () => {
  expect(seoulDate(new Date('2020-09-14T16:00:00Z'))).toBe('2020-09-15')
  expect(seoulDate(new Date('2020-09-15T14:59:59Z'))).toBe('2020-09-15')
})
