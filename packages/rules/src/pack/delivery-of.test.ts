import { describe, expect, test } from 'vitest'
import { type Delivery, deliveryOf } from './delivery-of.ts'
import type { BenefitKind, BenefitUnit } from './programme.ts'

/** Every kind, so that a new one does not compile before it is decided how it is delivered. */
const expected: Readonly<Record<BenefitKind, Delivery['kind']>> = {
  benefit: 'paid',
  subsidy: 'paid',
  contribution: 'paid',
  'tax-cut': 'revenue-forgone',
  loan: 'lender',
  waiver: 'lender',
  deferral: 'lender',
  agreement: 'no-money',
  service: 'no-money',
}
// The keys of the table above are kinds of benefit, and all of them.
const kinds = Object.keys(expected) as BenefitKind[]

describe('how a benefit is delivered', () => {
  test.each(kinds)('%s', (kind) => {
    expect(deliveryOf({ kind, unit: 'KRW/month' }).kind).toBe(expected[kind])
  })
  test.each<[BenefitUnit, string]>([
    ['KRW', 'once'],
    ['KRW/month', 'monthly'],
    ['KRW/year', 'yearly'],
  ])('%s is paid %s', (unit, schedule) => {
    expect(deliveryOf({ kind: 'subsidy', unit })).toEqual({ kind: 'paid', schedule })
  })
  test('in kind, no money moves', () => {
    expect(deliveryOf({ kind: 'benefit', unit: null })).toEqual({ kind: 'no-money' })
  })
})
