import { expect, it } from 'vitest'
import { cityOf } from './model.ts'

it.each([
  ['2026-11-23', '2026-08-01'],
  ['2026-03-31', '2025-12-01'],
  ['2026-01-01', '2025-10-01'],
])('on %s the drill stands since %s', (today, since) => {
  expect(cityOf(today, 'drill')).toEqual({ today, emergency: { since, drill: true } })
})

it('has no emergency where none is declared', () => {
  expect(cityOf('2026-11-23', null)).toEqual({ today: '2026-11-23', emergency: null })
})

it('has a declared emergency from its first day on', () => {
  const declared = { since: '2026-11-23' }
  expect(cityOf('2026-11-22', declared).emergency).toBeNull()
  expect(cityOf('2026-11-23', declared).emergency).toEqual({ since: '2026-11-23', drill: false })
})
