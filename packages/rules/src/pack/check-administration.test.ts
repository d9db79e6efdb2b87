import { describe, expect, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import { choice } from '../expression/literal.ts'
import { toyAdministration } from '../testing/toy-administration.ts'
import { seedGrant, toyPack } from '../testing/toy-pack.ts'
import { rulebook, text } from '../testing/toy-vocabulary.ts'
import type { Administration, Holiday } from './administration.ts'
import type { PackDefinition } from './definition.ts'

const withAdministration = (changes: Partial<Administration>): PackDefinition => ({
  ...toyPack,
  administration: { ...toyAdministration, ...changes },
})
const holiday = (date: string): Holiday => ({
  date,
  kind: 'temporary',
  title: text('임시', 'extra'),
  source: rulebook,
})
const { serviceLevels, boroughOf } = toyAdministration

describe('an administration that does not fit its pack is refused', () => {
  test.each<[string, Partial<Administration>, string]>([
    [
      'days in another unit',
      { serviceLevels: { ...serviceLevels, committee: { ...serviceLevels.committee, days: 'appeal.days' } } },
      'administration.serviceLevels.committee: expected a parameter in working-days, not "appeal.days"',
    ],
    [
      'an unknown figure',
      { answerDays: 'answer.days' },
      'administration.answerDays: expected a parameter in working-days, not "answer.days"',
    ],
    [
      'a scale for a sum',
      { secondSignatureAbove: 'tax' },
      'administration.secondSignatureAbove: expected a parameter in KRW, not "tax"',
    ],
    [
      'days for a sum',
      { departureAloneAtMost: 'appeal.days' },
      'administration.departureAloneAtMost: expected a parameter in KRW, not "appeal.days"',
    ],
    [
      'a sum for an appeal',
      { appealDays: 'sign.above' },
      'administration.appealDays: expected a parameter in days, not "sign.above"',
    ],
    [
      'working days for an appeal',
      { appealDaysAtMost: 'wait.days' },
      'administration.appealDaysAtMost: expected a parameter in days, not "wait.days"',
    ],
    [
      'a budget that is no yearly sum',
      { budgets: { 'seed-grant': 'sign.above' } },
      'administration.budgets.seed-grant: expected a parameter in KRW/year, not "sign.above"',
    ],
    [
      'a holiday on no date',
      { holidays: [holiday('2020-02-30')] },
      'administration.holidays.2020-02-30: expected a date YYYY-MM-DD',
    ],
    [
      'holidays out of order',
      { holidays: [holiday('2020-05-06'), holiday('2020-05-05')] },
      'administration.holidays.2020-05-05: expected a date from 2020-05-06 on (holidays are in order)',
    ],
    [
      'a holiday after the last day known',
      { holidays: [holiday('2021-01-01')] },
      'administration.holidays.2021-01-01: expected a date up to 2020-12-31, the last one known',
    ],
    [
      'a last day that is no date',
      { holidaysUntil: 'forever' },
      'administration.holidaysUntil: expected a date YYYY-MM-DD',
    ],
    [
      'a path along an unknown link',
      { boroughOf: { plot: ['owner', 'kind'] } },
      'administration.boroughOf.plot: expected links and relations and then a choice, not "plot.owner"',
    ],
    [
      'a path that ends at no choice',
      { boroughOf: { plot: ['tenant', 'points'] } },
      'administration.boroughOf.plot: expected links and relations and then a choice, not "gardener.points"',
    ],
    [
      'a path that stops at a link',
      { boroughOf: { plot: ['tenant'] } },
      'administration.boroughOf.plot: expected links and relations and then a choice, not "gardener."',
    ],
    [
      'a path that goes on after a choice',
      { boroughOf: { gardener: ['kind', 'kind'] } },
      'administration.boroughOf.gardener: expected links and relations and then a choice, not "gardener.kind"',
    ],
    [
      'a path of an unknown entity',
      { boroughOf: { shed: ['kind'] } },
      'administration.boroughOf.shed: expected links and relations and then a choice, not "shed.kind"',
    ],
    [
      'a borough that the field cannot tell',
      { boroughs: { moor: text('늪', 'moor') } },
      'administration.boroughOf.gardener: expected a field that can tell "moor"',
    ],
  ])('%s', (_, changes, message) => {
    expect(() => loadPack(withAdministration(changes))).toThrow(message)
  })
  test('a figure without a value in early days', () => {
    const parameters = toyPack.parameters.map((one) =>
      one.kind === 'value' && one.id === 'wait.days' ? { ...one, values: { '2020-01-01': 5 } } : one,
    )
    expect(() => loadPack({ ...toyPack, parameters })).toThrow(
      'wait.days: expected a value at every date; its first is from 2020-01-01',
    )
  })
  test('a case that comes to a borough, and no way to tell which', () => {
    const { gardener: _, ...others } = boroughOf
    const pack = withAdministration({ boroughOf: others })
    const programmes = [{ ...seedGrant, decidedBy: ['warden'] }]
    expect(() => loadPack({ ...pack, programmes, exclusions: [] })).toThrow(
      'administration.boroughOf.gardener: expected a path, since seed-grant is decided in a borough',
    )
  })
  test('two holidays on one day, and a budget of a programme left out, do no harm', () => {
    const both = { holidays: [holiday('2020-05-05'), holiday('2020-05-05')] }
    expect(loadPack({ ...withAdministration(both), programmes: [], exclusions: [] }).programmes).toEqual([])
  })
})

describe('institutions', () => {
  test('a programme that nobody decides is refused', () => {
    const programmes = [{ ...seedGrant, decidedBy: [] }]
    expect(() => loadPack({ ...toyPack, programmes, exclusions: [] })).toThrow(
      'seed-grant.decidedBy: expected at least one institution',
    )
  })
  test('a benefit that names an unknown one is refused', () => {
    const value = choice<'bank'>('bank')
    const details = [{ id: 'institution', title: text('맡는 곳', 'in charge'), value }]
    const programmes = [{ ...seedGrant, benefit: { ...seedGrant.benefit, details } }]
    const detailChoices = { institution: { bank: text('은행', 'bank') } }
    expect(() => loadPack({ ...toyPack, programmes, exclusions: [], detailChoices })).toThrow(
      'seed-grant.benefit.institution: expected a known institution, not "bank"',
    )
  })
})
