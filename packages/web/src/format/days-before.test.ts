import { expect, it } from 'vitest'
import { daysBefore } from './days-before.ts'

it('goes back over the ends of months', () => {
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28')
  expect(daysBefore('2026-01-15', 30)).toBe('2025-12-16')
})
