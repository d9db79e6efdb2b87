import { describe, expect, test } from 'vitest'
import { atLeast } from '../expression/compare.ts'
import { bool, choice, date, int, today } from '../expression/literal.ts'
import { sumOver } from '../expression/relations.ts'
import { derive } from '../pack/derived.ts'
import { about, answer, traceOf } from '../testing/probe.ts'
import { drought, leastPoints, seasonStart, toyPack, wealth } from '../testing/toy-pack.ts'
import { gardener, gardeners } from '../testing/toy-vocabulary.ts'

const at = (
  asOf: string,
  more: object = {},
): { readonly asOf: string; readonly facts: Record<string, unknown> } => ({
  asOf,
  facts: { gardener: { g: {} }, ...more },
})

describe('names', () => {
  test('a literal is its value; a date literal is the number YYYYMMDD', () => {
    expect(answer(int(5), about({}))).toBe(5)
    expect(answer(bool(false), about({}))).toBe(false)
    expect(answer(choice('x'), about({}))).toBe('x')
    expect(answer(date('2020-02-29'), about({}))).toBe(20200229)
  })
  test('a field is its stated value, and unknown where it is absent or null', () => {
    expect(answer(gardener.points, about({ points: 0 }))).toBe(0)
    expect(answer(gardener.active, about({ active: false }))).toBe(false)
    expect(answer(gardener.points, about({}))).toBeUndefined()
    expect(answer(gardener.points, about({ points: null }))).toBeUndefined()
  })
  test('a set field is a set', () => {
    expect(answer(gardener.badges, about({ badges: ['gold', 'gold'] }))).toEqual(new Set(['gold']))
  })
})

describe('parameters', () => {
  test('the value in force at the date: each holds from its own day on', () => {
    expect(answer(leastPoints.ref, at('1800-01-01'))).toBe(5)
    expect(answer(leastPoints.ref, at('2020-12-31'))).toBe(5)
    expect(answer(leastPoints.ref, at('2021-01-01'))).toBe(7)
    expect(answer(leastPoints.ref, at('2299-12-31'))).toBe(7)
  })
  test('a date parameter compares with dates', () => {
    expect(answer(atLeast(today, seasonStart.ref), at('2020-02-29'))).toBe(false)
    expect(answer(atLeast(today, seasonStart.ref), at('2020-03-01'))).toBe(true)
  })
})

describe('declarations', () => {
  test('true on every day of a declared period, both ends included', () => {
    const on = (asOf: string): unknown => answer(drought, at(asOf))
    expect([on('2020-02-29'), on('2020-03-01'), on('2020-06-30'), on('2020-07-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  test('a period without an end does not end', () => {
    expect([answer(drought, at('2021-04-30')), answer(drought, at('2299-12-31'))]).toEqual([false, true])
  })
  test('facts may declare a period of their own, beside those of the pack', () => {
    const own = { drought: { since: '2020-08-01' } }
    expect(answer(drought, at('2020-09-15', own))).toBe(true)
    expect(answer(drought, at('2020-07-31', own))).toBe(false)
    expect(answer(drought, at('2020-05-01', own))).toBe(true)
  })
  test('the facts’ own period may have an end, included', () => {
    const own = { drought: { since: '2020-08-01', until: '2020-08-31' } }
    expect([answer(drought, at('2020-08-31', own)), answer(drought, at('2020-09-01', own))]).toEqual([
      true,
      false,
    ])
  })
  test('a declaration is never unknown', () => {
    expect(answer(drought, at('2020-09-15', { drought: null }))).toBe(false)
  })
})

describe('variables', () => {
  const facts = {
    garden: { a: {} },
    gardener: { g: { garden: 'a', savings: 3 }, h: { garden: 'a', savings: 4 } },
  }
  test('a variable is its expression, asked of the same row', () => {
    expect(answer(wealth.ref, { of: 'garden/a', facts })).toBe(7)
    expect(answer(sumOver(gardeners, gardener.savings), { of: 'garden/a', facts })).toBe(7)
  })
  test('a variable’s trace has one part: the trace of its expression, shared between its uses', () => {
    const twice = derive('garden', { id: 'twice', title: { ko: '두 번', en: 'twice' } }, wealth.ref)
    const pack = { ...toyPack, derived: [...toyPack.derived, twice.definition] }
    const trace = traceOf(twice.ref, { of: 'garden/a', facts, pack })
    expect(trace.of).toHaveLength(1)
    expect(trace.of[0]?.value).toBe(7)
  })
  test('variables may be defined in any order', () => {
    const first = derive('garden', { id: 'first', title: { ko: '앞', en: 'first' } }, wealth.ref)
    const pack = { ...toyPack, derived: [first.definition, ...toyPack.derived] }
    expect(answer(first.ref, { of: 'garden/a', facts, pack })).toBe(7)
  })
})
