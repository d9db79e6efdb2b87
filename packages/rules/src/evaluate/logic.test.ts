import { describe, expect, test } from 'vitest'
import { above, atLeast } from '../expression/compare.ts'
import { when } from '../expression/decide.ts'
import type { Typed } from '../expression/expression.ts'
import { bool, choice, int } from '../expression/literal.ts'
import { and, has, is, isOneOf, not, or } from '../expression/logic.ts'
import { about, answer, traceOf } from '../testing/probe.ts'
import { gardener } from '../testing/toy-vocabulary.ts'

const T = bool(true)
const F = bool(false)
const U: Typed<'bool', 'gardener'> = gardener.active
const nobody = about({})
const said = (expression: Typed<'bool', 'gardener'>): unknown => answer(expression, nobody)

describe('Kleene’s logic', () => {
  test('and: false as soon as one part is false, unknown as soon as one is unknown, else true', () => {
    expect([said(and(T, T)), said(and(T, F)), said(and(F, F))]).toEqual([true, false, false])
    expect([said(and(T, U)), said(and(U, T)), said(and(U, U))]).toEqual([undefined, undefined, undefined])
    expect([said(and(U, F)), said(and(F, U)), said(and(U, T, F))]).toEqual([false, false, false])
  })
  test('or: true as soon as one part is true, unknown as soon as one is unknown, else false', () => {
    expect([said(or(F, F)), said(or(T, F)), said(or(T, T))]).toEqual([false, true, true])
    expect([said(or(F, U)), said(or(U, F)), said(or(U, U))]).toEqual([undefined, undefined, undefined])
    expect([said(or(U, T)), said(or(T, U)), said(or(U, F, T))]).toEqual([true, true, true])
  })
  test('not: unknown stays unknown', () => {
    expect([said(not(T)), said(not(F)), said(not(U))]).toEqual([false, true, undefined])
  })
  test('and of nothing is true, or of nothing is false', () => {
    expect([said(and()), said(or())]).toEqual([true, false])
  })
  test('parts are known one by one: unknown and not unknown is unknown', () => {
    expect([said(and(U, not(U))), said(or(U, not(U)))]).toEqual([undefined, undefined])
  })
})

describe('choices and sets', () => {
  test('one of', () => {
    const herb = about({ kind: 'herb' })
    expect(answer(is(gardener.kind, 'herb'), herb)).toBe(true)
    expect(answer(is(gardener.kind, 'bean'), herb)).toBe(false)
    expect(answer(isOneOf(gardener.kind, ['bean', 'herb']), herb)).toBe(true)
    expect(answer(isOneOf(gardener.kind, []), herb)).toBe(false)
  })
  test('an unknown choice is unknown, also among no ids and among all', () => {
    expect(answer(isOneOf(gardener.kind, []), nobody)).toBeUndefined()
    expect(answer(isOneOf(gardener.kind, ['flower', 'herb', 'bean']), nobody)).toBeUndefined()
  })
  test('a stated set is complete: what it does not hold is false; an absent one is unknown', () => {
    expect(answer(has(gardener.badges, 'gold'), about({ badges: ['gold'] }))).toBe(true)
    expect(answer(has(gardener.badges, 'gold'), about({ badges: ['silver'] }))).toBe(false)
    expect(answer(has(gardener.badges, 'gold'), about({ badges: [] }))).toBe(false)
    expect(answer(has(gardener.badges, 'gold'), nobody)).toBeUndefined()
  })
})

describe('decision tables', () => {
  const table = when(
    [
      { if: atLeast(gardener.points, int(50)), then: int(1) },
      { if: gardener.active, then: int(2) },
    ],
    int(3),
  )
  test('the first row whose condition holds answers', () => {
    expect(answer(table, about({ points: 50, active: true }))).toBe(1)
    expect(answer(table, about({ points: 49, active: true }))).toBe(2)
    expect(answer(table, about({ points: 49, active: false }))).toBe(3)
  })
  test('rows behind the one that answers are not looked at', () => {
    expect(answer(table, about({ points: 50 }))).toBe(1)
  })
  test('an unknown condition makes the answer unknown, whatever later rows say', () => {
    expect(answer(table, about({ active: true }))).toBeUndefined()
    expect(answer(table, about({ points: 1 }))).toBeUndefined()
  })
  test('an unknown condition makes the answer unknown even if all rows answer alike', () => {
    expect(answer(when([{ if: U, then: int(1) }], int(1)), nobody)).toBeUndefined()
  })
  test('an unknown answer of the row that holds is unknown', () => {
    expect(answer(when([{ if: T, then: gardener.points }], int(0)), nobody)).toBeUndefined()
  })
  test('a table without rows answers otherwise', () => {
    expect(answer(when([], int(4)), nobody)).toBe(4)
  })
  test('tables answer with truth values and ids too', () => {
    const kind = when(
      [{ if: above(gardener.points, int(5)), then: choice<'a' | 'b'>('a') }],
      choice<'a' | 'b'>('b'),
    )
    expect(answer(kind, about({ points: 6 }))).toBe('a')
    expect(answer(is(kind, 'b'), about({ points: 5 }))).toBe(true)
  })
  test('the trace keeps the conditions asked and, behind an unknown one, every answer that may still come', () => {
    const kinds = (facts: Readonly<Record<string, unknown>>): readonly unknown[] =>
      traceOf(table, about(facts)).of.map(({ value }) => value)
    expect(kinds({ points: 50 })).toEqual([true, 1])
    expect(kinds({ points: 0, active: true })).toEqual([false, true, 2])
    expect(kinds({ points: 0, active: false })).toEqual([false, false, 3])
    expect(kinds({})).toEqual([undefined, 1, undefined, 2, 3])
    expect(kinds({ active: true })).toEqual([undefined, 1, true, 2])
  })
})
