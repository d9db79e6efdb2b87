import { describe, expect, test } from 'vitest'
import { atLeast } from '../expression/compare.ts'
import { int } from '../expression/literal.ts'
import { anyOf, countOf, everyOf, maxOver, minOver, sumOver, via } from '../expression/relations.ts'
import { answer } from '../testing/probe.ts'
import { size, wealth } from '../testing/toy-pack.ts'
import { garden, gardener, gardeners, plot, plots } from '../testing/toy-vocabulary.ts'

const facts = {
  garden: { rose: { fee: 500 }, empty: {} },
  gardener: {
    a: { garden: 'rose', points: 10, savings: 1 },
    b: { garden: 'rose', points: 30, savings: 2 },
    c: { garden: 'rose', points: 20, savings: 4 },
    lone: { points: 99, savings: 1000 },
  },
  plot: { p: { tenant: 'a', paid: true }, q: { tenant: 'a' } },
}
const inGarden = (of: string): { readonly of: string; readonly facts: typeof facts } => ({
  of: `garden/${of}`,
  facts,
})

describe('links', () => {
  test('a link asks the entity at its other end', () => {
    expect(answer(via(gardener.garden, garden.fee), { of: 'gardener/a', facts })).toBe(500)
  })
  test('a missing link is unknown', () => {
    expect(answer(via(gardener.garden, garden.fee), { of: 'gardener/lone', facts })).toBeUndefined()
    expect(answer(via(gardener.garden, int(1)), { of: 'gardener/lone', facts })).toBeUndefined()
  })
  test('links lead on: the garden of the tenant of a plot', () => {
    expect(answer(via(plot.tenant, via(gardener.garden, garden.fee)), { of: 'plot/p', facts })).toBe(500)
  })
})

describe('the many side of a link', () => {
  test('closed world: who links here is counted, and nobody else', () => {
    expect(answer(size.ref, inGarden('rose'))).toBe(3)
    expect(answer(wealth.ref, inGarden('rose'))).toBe(7)
  })
  test('sum, largest and smallest', () => {
    expect(answer(sumOver(gardeners, gardener.points), inGarden('rose'))).toBe(60)
    expect(answer(maxOver(gardeners, gardener.points), inGarden('rose'))).toBe(30)
    expect(answer(minOver(gardeners, gardener.points), inGarden('rose'))).toBe(10)
  })
  test('over nobody: sum, largest, smallest and count are 0, any is false, every is true', () => {
    const nobody = inGarden('empty')
    expect(answer(sumOver(gardeners, gardener.points), nobody)).toBe(0)
    expect(answer(maxOver(gardeners, gardener.points), nobody)).toBe(0)
    expect(answer(minOver(gardeners, gardener.points), nobody)).toBe(0)
    expect(answer(countOf(gardeners), nobody)).toBe(0)
    expect(answer(anyOf(gardeners, gardener.active), nobody)).toBe(false)
    expect(answer(everyOf(gardeners, gardener.active), nobody)).toBe(true)
  })
  test('any and every', () => {
    expect(answer(anyOf(gardeners, atLeast(gardener.points, int(30))), inGarden('rose'))).toBe(true)
    expect(answer(anyOf(gardeners, atLeast(gardener.points, int(31))), inGarden('rose'))).toBe(false)
    expect(answer(everyOf(gardeners, atLeast(gardener.points, int(10))), inGarden('rose'))).toBe(true)
    expect(answer(everyOf(gardeners, atLeast(gardener.points, int(11))), inGarden('rose'))).toBe(false)
  })
  test('any and every follow Kleene: one that settles is enough, whatever is unknown of the others', () => {
    expect(answer(anyOf(plots, plot.paid), { of: 'gardener/a', facts })).toBe(true)
    expect(answer(everyOf(plots, plot.paid), { of: 'gardener/a', facts })).toBeUndefined()
  })
  test('an unknown part makes a sum, a largest and a smallest unknown', () => {
    for (const over of [sumOver, maxOver, minOver]) {
      expect(answer(over(plots, plot.rent), { of: 'gardener/a', facts })).toBeUndefined()
    }
  })
  test('a condition in a count is asked of each', () => {
    expect(answer(countOf(gardeners, atLeast(gardener.points, int(20))), inGarden('rose'))).toBe(2)
    expect(answer(countOf(plots, plot.paid), { of: 'gardener/a', facts })).toBeUndefined()
  })
  test('the many are taken in the order of the file', () => {
    const share = (portions: readonly number[]): unknown =>
      answer(sumOver(gardeners, gardener.portion), {
        of: 'garden/g',
        facts: {
          garden: { g: {} },
          gardener: Object.fromEntries(portions.map((portion, i) => [`x${i}`, { garden: 'g', portion }])),
        },
      })
    expect(share([0.1, 0.2, 0.3])).toBe(0.1 + 0.2 + 0.3)
    expect(share([0.3, 0.2, 0.1])).toBe(0.3 + 0.2 + 0.1)
  })
})
