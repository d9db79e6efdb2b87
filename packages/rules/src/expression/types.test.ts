import { describe, expect, expectTypeOf, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import { programme } from '../pack/programme.ts'
import { withProbe } from '../testing/probe.ts'
import {
  leastPoints,
  mostSavings,
  seasonStart,
  seedGrant,
  share,
  size,
  tax,
  toyPack,
} from '../testing/toy-pack.ts'
import { garden, gardener, gardeners, plot, plots, rulebook, text } from '../testing/toy-vocabulary.ts'
import { add, divide, multiply, roundDown, subtract, within } from './arithmetic.ts'
import { above, atLeast, atMost, below, equal } from './compare.ts'
import { addMonths, ageAt, monthsBetween } from './dates.ts'
import { when } from './decide.ts'
import type { Typed } from './expression.ts'
import { choice, date, int, ratio, today, won } from './literal.ts'
import { and, has, is, isOneOf, not, or } from './logic.ts'
import { anyOf, countOf, everyOf, sumOver, via } from './relations.ts'
import { last, mean, monthsAfter, total } from './series.ts'

/** What stands in here is compiled and never run. */
const compiled = (_: () => unknown): void => expect(_).toBeTypeOf('function')

describe('the type of a rule', () => {
  test('fields', () => {
    expectTypeOf(gardener.points).toEqualTypeOf<Typed<'int', 'gardener'>>()
    expectTypeOf(gardener.savings).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(gardener.bornOn).toEqualTypeOf<Typed<'date', 'gardener'>>()
    expectTypeOf(garden.floor).toEqualTypeOf<Typed<'area', 'garden'>>()
    expectTypeOf(gardener.kind).toEqualTypeOf<
      Typed<{ readonly choice: 'flower' | 'herb' | 'bean' }, 'gardener'>
    >()
    expectTypeOf(gardener.badges).toEqualTypeOf<Typed<{ readonly set: 'gold' | 'silver' }, 'gardener'>>()
  })
  test('arithmetic', () => {
    expectTypeOf(multiply(gardener.savings, ratio(0.5))).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(multiply(gardener.points, gardener.savings)).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(divide(gardener.savings, won(2))).toEqualTypeOf<Typed<'ratio', 'gardener'>>()
    expectTypeOf(divide(gardener.savings, gardener.points)).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(divide(plot.floor, via(plot.garden, garden.floor))).toEqualTypeOf<Typed<'ratio', 'plot'>>()
    expectTypeOf(divide(int(1), int(2))).toEqualTypeOf<Typed<'ratio'>>()
  })
  test('dates, windows, links and many sides', () => {
    expectTypeOf(ageAt(gardener.bornOn)).toEqualTypeOf<Typed<'int', 'gardener'>>()
    expectTypeOf(mean(gardener.harvest, last(3))).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(total(gardener.visits, last(3))).toEqualTypeOf<Typed<'int', 'gardener'>>()
    expectTypeOf(via(gardener.garden, garden.fee)).toEqualTypeOf<Typed<'won', 'gardener'>>()
    expectTypeOf(sumOver(gardeners, gardener.savings)).toEqualTypeOf<Typed<'won', 'garden'>>()
    expectTypeOf(countOf(gardeners)).toEqualTypeOf<Typed<'int', 'garden'>>()
    expectTypeOf(size.ref).toEqualTypeOf<Typed<'int', 'garden'>>()
    expectTypeOf(tax.at(gardener.savings)).toEqualTypeOf<Typed<'won', 'gardener'>>()
  })
  test('what needs no entity fits everywhere', () => {
    compiled(() => and(atLeast(gardener.points, int(1)), below(today, date('2020-01-01'))))
    compiled(() => atLeast(garden.fee, mostSavings.ref))
    expectTypeOf(today).toExtend<Typed<'date', 'gardener'>>()
  })
})

describe('what does not compile', () => {
  test('a rule about one entity inside a rule about another', () => {
    compiled(() => {
      // @ts-expect-error a garden's field beside a gardener's
      and(gardener.active, garden.shaded)
      // @ts-expect-error a gardener's sum against a garden's
      atMost(gardener.savings, garden.fee)
      // @ts-expect-error a garden's fee added to a gardener's savings
      add(gardener.savings, garden.fee)
      // @ts-expect-error through the link stands a garden, not a plot
      via(gardener.garden, plot.rent)
      // @ts-expect-error the many are gardeners, not plots
      sumOver(gardeners, plot.rent)
      // @ts-expect-error the tenant's plots are not asked of a garden
      or(anyOf(plots, plot.paid), garden.shaded)
    })
  })
  test('comparing values of different types', () => {
    compiled(() => {
      // @ts-expect-error won with a date
      atLeast(gardener.savings, date('2020-01-01'))
      // @ts-expect-error a date with a number
      below(gardener.bornOn, int(20200101))
      // @ts-expect-error won with a ratio
      atLeast(gardener.savings, ratio(0.2))
      // @ts-expect-error a count with won
      equal(gardener.points, won(5))
      // @ts-expect-error a parameter of another type
      atLeast(gardener.points, share.ref)
      // @ts-expect-error a date parameter with won
      atMost(gardener.savings, seasonStart.ref)
      // @ts-expect-error truth values have no order
      above(gardener.active, gardener.active)
      // @ts-expect-error choices have no order
      equal(gardener.kind, choice('bean'))
      // @ts-expect-error a plain number is no won
      atLeast(gardener.savings, 1000)
    })
  })
  test('unknown choices', () => {
    compiled(() => {
      // @ts-expect-error no such kind
      is(gardener.kind, 'weed')
      // @ts-expect-error one of them is no kind
      isOneOf(gardener.kind, ['bean', 'weed'])
      // @ts-expect-error no such badge
      has(gardener.badges, 'bronze')
      // @ts-expect-error has() asks a set, not a choice
      has(gardener.kind, 'bean')
      // @ts-expect-error is() asks a choice, not a set
      is(gardener.badges, 'gold')
      // @ts-expect-error is() asks a choice, not a count
      is(gardener.points, 'bean')
    })
  })
  test('arithmetic without a meaning', () => {
    compiled(() => {
      // @ts-expect-error won × won
      multiply(gardener.savings, gardener.savings)
      // @ts-expect-error won × area
      multiply(gardener.savings, won(1) as unknown as Typed<'area', 'gardener'>)
      // @ts-expect-error won + ratio
      add(gardener.savings, ratio(0.5))
      // @ts-expect-error won − a count
      subtract(gardener.savings, int(5))
      // @ts-expect-error a count ÷ won
      divide(gardener.points, gardener.savings)
      // @ts-expect-error a date + a count
      add(gardener.bornOn, int(1))
      // @ts-expect-error a count is not rounded to won
      roundDown(gardener.points, 10)
      // @ts-expect-error bounds of another type
      within(gardener.savings, { least: int(1), most: won(5) })
    })
  })
  test('logic over what is no truth value', () => {
    compiled(() => {
      // @ts-expect-error a count is not true or false
      and(gardener.points, gardener.active)
      // @ts-expect-error won is not true or false
      not(gardener.savings)
      // @ts-expect-error a count is not true or false of each
      everyOf(gardeners, gardener.points)
      // @ts-expect-error truth values have no sum
      sumOver(gardeners, gardener.active)
      // @ts-expect-error answers of two types
      when([{ if: gardener.active, then: won(1) }], int(2))
      // @ts-expect-error a condition that is none
      when([{ if: gardener.points, then: won(1) }], won(2))
    })
  })
  test('series and links used as plain facts', () => {
    compiled(() => {
      // @ts-expect-error a series needs a window
      atLeast(gardener.harvest, won(5))
      // @ts-expect-error a plain fact has no months
      mean(gardener.savings, last(3))
      // @ts-expect-error the mean of a count would be a fraction
      mean(gardener.visits, last(3))
      // @ts-expect-error a link is no value
      not(gardener.garden)
      // @ts-expect-error a plain fact is no link
      via(gardener.points, garden.fee)
    })
  })
  test('dates', () => {
    compiled(() => {
      // @ts-expect-error age is counted from a date
      ageAt(gardener.points)
      // @ts-expect-error months are counted between dates
      monthsBetween(gardener.bornOn, int(3))
      // @ts-expect-error so many months are a count
      addMonths(gardener.bornOn, won(3))
      // @ts-expect-error a scale of won is not asked of a count
      tax.at(gardener.points)
    })
  })
  test('a programme whose parts do not fit its subject', () => {
    const [condition] = seedGrant.conditions
    compiled(() =>
      programme('gardener', {
        ...seedGrant,
        conditions: [
          // @ts-expect-error a garden's field in a programme for gardeners
          { id: 'x', text: text('', ''), source: rulebook, holds: garden.shaded },
        ],
        // @ts-expect-error an amount that is a ratio
        benefit: { ...seedGrant.benefit, amount: ratio(0.5), months: null },
      }),
    )
    compiled(() =>
      programme('gardener', {
        ...seedGrant,
        // @ts-expect-error a condition that is a count
        conditions: [{ id: 'x', text: text('', ''), source: rulebook, holds: gardener.points }],
        // @ts-expect-error months that are won
        benefit: { ...seedGrant.benefit, amount: gardener.savings, months: gardener.savings },
      }),
    )
    compiled(() =>
      programme<'gardener'>('gardener', {
        ...seedGrant,
        conditions: [],
        // @ts-expect-error an amount that is a garden's
        benefit: { ...seedGrant.benefit, amount: garden.fee, months: null },
      }),
    )
    expect(condition?.id).toBe('diligent')
  })
  test('a parameter that does not fit its use', () => {
    compiled(() => {
      // @ts-expect-error a date where a count is needed
      addMonths(today, seasonStart.ref)
      // @ts-expect-error a count where a ratio is needed
      within(gardener.portion, { least: leastPoints.ref, most: share.ref })
    })
  })
})

describe('what compiles and is refused when the pack loads', () => {
  test('a window after a date of another entity', () => {
    const window = mean(gardener.harvest, monthsAfter(garden.openedOn, 3))
    expect(() => loadPack(withProbe(toyPack, 'gardener', window))).toThrow(
      'gardener.probe: expected a rule about gardener, not about garden',
    )
  })
})
