import { expect, it } from 'vitest'
import { readRentQuery, rentQuery } from './rent-query.ts'

it('comes back as it was', () => {
  const asked = { example: 'mapo-restaurant', lease: 'shop-lease', terms: { cut: 0.29, months: 7 } }
  expect(readRentQuery(rentQuery(asked))).toEqual(asked)
  const none = { example: null, lease: null, terms: null }
  expect(rentQuery(none)).toBe('')
  expect(readRentQuery('')).toEqual(none)
})

it.each([
  'cut=0&months=6',
  'cut=100&months=6',
  'cut=20.5&months=6',
  'cut=20',
  'cut=20&months=0',
  'cut=a&months=b',
])('leaves out terms that are none: %s', (query) => {
  expect(readRentQuery(query).terms).toBeNull()
})
