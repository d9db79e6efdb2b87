import { expect, it } from 'vitest'
import type { DeskCase } from '../../server/api-types.ts'
import { departs, type Said } from './departs.ts'

type Known = Parameters<typeof departs>[1]

const known = (now: Partial<DeskCase['rules']['now']>, resolution: DeskCase['resolution'] = null): Known => ({
  resolution,
  rules: {
    // Of all that the rules say, only these four parts are looked at.
    now: { status: 'eligible', excludedBy: null, benefit: { amount: 500, months: 6 }, ...now },
  } as DeskCase['rules'],
})

const say = (outcome: Said['outcome'], amount: number | null = null, months: number | null = null): Said => ({
  outcome,
  amount,
  months,
})

const granted: DeskCase['resolution'] = {
  resolution: 'approve',
  amount: 400,
  months: null,
  heldOn: '2026-11-24',
  reason: '심의',
}

it.each<[string, Said, Known, boolean]>([
  ['granting what the rules say', say('approve'), known({}), false],
  ['granting it in figures', say('approve', 500, 6), known({}), false],
  ['granting more', say('approve', 501), known({}), true],
  ['granting for longer', say('approve', null, 7), known({}), true],
  ['granting where the rules say no', say('approve'), known({ status: 'ineligible', benefit: null }), true],
  ['granting where something larger excludes it', say('approve'), known({ excludedBy: 'other' }), true],
  ['refusing where the rules say no', say('reject'), known({ status: 'ineligible', benefit: null }), false],
  ['refusing where the rules say yes', say('reject'), known({}), true],
  ['refusing where a fact is missing', say('reject'), known({ status: 'unknown' }), true],
  [
    'granting what the committee resolved, where the rules say more',
    say('approve'),
    known({}, granted),
    true,
  ],
  [
    'refusing what the rules refuse and the committee granted',
    say('reject'),
    known({ status: 'ineligible', benefit: null }, granted),
    true,
  ],
])('%s', (_, said, rules, expected) => expect(departs(said, rules)).toBe(expected))
