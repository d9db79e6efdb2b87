import { describe, expect, test } from 'vitest'
import { assess } from '../evaluate/assess.ts'
import { loadPack } from '../evaluate/load-pack.ts'
import type { Status } from '../evaluate/result.ts'
import { readFacts } from '../facts/read-facts.ts'
import { advice, grade, seedGrant, toyPack } from '../testing/toy-pack.ts'
import { rulebook, text } from '../testing/toy-vocabulary.ts'
import type { PackDefinition } from './definition.ts'
import { PackError } from './pack-error.ts'
import { applyReform, type Reform } from './reform.ts'

const reform = (changes: Omit<Reform, 'id' | 'title'>): Reform => ({
  id: 'kinder',
  title: text('너그러운 개정', 'A kinder reform'),
  ...changes,
})
const statusAt = (pack: PackDefinition, asOf: string): Status | undefined => {
  const loaded = loadPack(pack)
  const gardener = { points: 3, savings: 0, badges: [], kind: 'herb', harvest: {} }
  return assess(loaded, readFacts(loaded, { asOf, gardener: { g: gardener } })).results[0]?.status
}

describe('a reform', () => {
  test('lays values over a parameter’s own, from their date on', () => {
    const kinder = applyReform(toyPack, reform({ parameters: { 'points.least': { '2020-07-01': 3 } } }))
    expect(statusAt(toyPack, '2020-07-01')).toBe('ineligible')
    expect(statusAt(kinder, '2020-06-30')).toBe('ineligible')
    expect(statusAt(kinder, '2020-07-01')).toBe('eligible')
    expect(statusAt(kinder, '2021-01-01')).toBe('ineligible')
  })
  test('replaces the value that stands at the same date', () => {
    const kinder = applyReform(
      toyPack,
      reform({ parameters: { 'points.least': { start: 1, '2021-01-01': 2 } } }),
    )
    expect([statusAt(kinder, '1900-01-01'), statusAt(kinder, '2022-01-01')]).toEqual(['eligible', 'eligible'])
  })
  test('replaces a scale as a whole', () => {
    const steps = [{ from: 0, value: 0.9 }]
    const { parameters } = applyReform(toyPack, reform({ parameters: { grade: { start: steps } } }))
    expect(parameters.find(({ id }) => id === 'grade')?.values).toEqual({ start: steps })
  })
  test('replaces a programme of the same id in its place, and adds new ones at the end', () => {
    const stricter = { ...seedGrant, number: 9 }
    const fresh = { ...advice, id: 'more-advice' }
    const { programmes } = applyReform(toyPack, reform({ programmes: [fresh, stricter] }))
    expect(programmes.map(({ id, number }) => `${id} ${number}`)).toEqual([
      'seed-grant 9',
      'tool-loan 2',
      'advice 3',
      'more-advice 3',
    ])
  })
  test('replaces the exclusions', () => {
    expect(applyReform(toyPack, reform({ exclusions: [] })).exclusions).toEqual([])
    expect(applyReform(toyPack, reform({})).exclusions).toBe(toyPack.exclusions)
  })
  test('adds holidays in order of date, and replaces those of the same date', () => {
    const day = { kind: 'temporary', title: text('쉬는 날', 'day off'), source: rulebook } as const
    const added = [
      { ...day, date: '2020-10-01' },
      { ...day, date: '2020-08-17' },
    ]
    const { administration } = applyReform(toyPack, reform({ administration: { holidays: added } }))
    expect(administration.holidays.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2020-05-05 public',
      '2020-08-17 temporary',
      '2020-10-01 temporary',
    ])
  })
  test('replaces the service level of a state, and leaves the others', () => {
    const { serviceLevels } = toyPack.administration
    const committee = { ...serviceLevels.committee, escalatesTo: 'operator' } as const
    const kinder = applyReform(toyPack, reform({ administration: { serviceLevels: { committee } } }))
    expect(kinder.administration.serviceLevels).toEqual({ ...serviceLevels, committee })
  })
  test('names itself in the version, and leaves the given pack as it was', () => {
    const before = structuredClone(toyPack)
    expect(applyReform(toyPack, reform({ parameters: { 'seed.share': { start: 0.9 } } })).version).toBe(
      '1+kinder',
    )
    expect(toyPack).toEqual(before)
  })
  test('of nothing changes nothing but the version', () => {
    expect(applyReform(toyPack, reform({}))).toEqual({ ...toyPack, version: '1+kinder' })
  })
  test.each(['points.most', '__proto__', 'constructor', 'toString'])(
    'of the unknown parameter %s is refused',
    (id) => {
      const parameters = JSON.parse(`{"${id}":{"start":1}}`)
      expect(() => applyReform(toyPack, reform({ parameters }))).toThrow(
        new PackError('reform kinder', `a known parameter, not "${id}"`),
      )
    },
  )
  test('whose values do not fit is refused when the pack loads', () => {
    const wrong = applyReform(
      toyPack,
      reform({ parameters: { 'points.least': { start: [{ from: 0, value: 1 }] } } }),
    )
    expect(() => loadPack(wrong)).toThrow('points.least.start: expected a number (int)')
    const never = applyReform(toyPack, reform({ parameters: { [grade.definition.id]: { never: [] } } }))
    expect(() => loadPack(never)).toThrow('grade.never: expected a date YYYY-MM-DD or "start"')
  })
  test('arrives as JSON', () => {
    const json = JSON.stringify(
      reform({ parameters: { 'points.least': { start: { value: 2, basis: 'proposal' } } } }),
    )
    expect(statusAt(applyReform(toyPack, JSON.parse(json)), '2020-09-15')).toBe('eligible')
  })
  test('may be laid over another', () => {
    const once = applyReform(toyPack, reform({ parameters: { 'points.least': { start: 3 } } }))
    const twice = applyReform(once, {
      ...reform({ parameters: { 'points.least': { start: 4 } } }),
      id: 'less',
    })
    expect(twice.version).toBe('1+kinder+less')
    expect(statusAt(twice, '2020-09-15')).toBe('ineligible')
    expect(rulebook.basis).toBe('assumption')
  })
})
