import { expect, it } from 'vitest'
import { shortDay } from './short-day.ts'

const now = new Date('2026-11-24T03:00:00Z')

it.each([
  ['2026-11-24T02:00:00Z', '11.24.', '24 Nov'],
  ['2026-11-24T15:00:00Z', '11.25.', '25 Nov'],
  ['2025-12-31T14:59:59Z', '2025.12.31.', '31 Dec 2025'],
  ['2025-12-31T15:00:00Z', '1.1.', '1 Jan'],
])('writes the day of %s as it is in Seoul', (moment, ko, en) => {
  expect(shortDay(new Date(moment), now, 'ko')).toBe(ko)
  expect(shortDay(new Date(moment), now, 'en')).toBe(en)
})
