import { expect, it } from 'vitest'
import { programmeOf } from '../assessment/words.ts'
import { parametersOf } from './parameters-of.ts'

it('finds the figures that a programme uses, also those inside computed values', () => {
  const programme = programmeOf('rent-reduction')
  const ids = programme === undefined ? [] : parametersOf(programme).map(({ id }) => id)
  expect(ids).toContain('rent-reduction.sales-drop-at-least')
  expect(ids).toContain('rent-reduction.recommended-cut')
  expect(ids).toContain('small-merchant.employees-below')
  expect(ids).not.toContain('emergency-loan.rate')
})
