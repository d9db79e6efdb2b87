import { describe, expect, test } from 'vitest'
import { add, between, divide } from '../expression/arithmetic.ts'
import { above, atLeast, atMost, below, equal, notEqual } from '../expression/compare.ts'
import { ageAt } from '../expression/dates.ts'
import { when } from '../expression/decide.ts'
import type { Expression } from '../expression/expression.ts'
import { bool, date, int, today, won } from '../expression/literal.ts'
import { and, has, is, isOneOf, not, or } from '../expression/logic.ts'
import { anyOf, everyOf, via } from '../expression/relations.ts'
import { about, type Question, traceOf } from '../testing/probe.ts'
import { drought, leastPoints, mostSavings, seasonStart } from '../testing/toy-pack.ts'
import { garden, gardener, plot, plots } from '../testing/toy-vocabulary.ts'
import { nearestChange } from './nearest-change.ts'

/** What would have to be otherwise, shortly: `gardener/g.points ge 5 (points.least), now 4`. */
function changes(rule: Expression, question: Question, target = true): readonly string[] | null {
  const found = nearestChange(traceOf(rule, question), target)
  if (found === null) return null
  return found.map(({ node, row, seen, needed, parameter }) => {
    const name = node.kind === 'field' ? node.field : node.kind
    const what =
      needed.kind === 'bound'
        ? `${needed.op} ${String(needed.value)}`
        : needed.kind === 'truth'
          ? String(needed.value)
          : needed.kind === 'some'
            ? 'some'
            : `${needed.kind} ${needed.ids.join('/')}`
    return `${row.entity}/${row.id}.${name} ${what}${parameter === null ? '' : ` (${parameter})`}, now ${String(seen)}`
  })
}

describe('comparisons', () => {
  const g = about({ points: 4, savings: 2_000_000, bornOn: '2020-01-01' })
  test('the value seen, the value needed and the parameter that sets it', () => {
    expect(changes(atLeast(gardener.points, leastPoints.ref), g)).toEqual([
      'gardener/g.points ge 5 (points.least), now 4',
    ])
    expect(changes(atMost(gardener.savings, mostSavings.ref), g)).toEqual([
      'gardener/g.savings le 1000000 (savings.most), now 2000000',
    ])
  })
  test('a bound that is a literal names no parameter', () => {
    expect(changes(above(gardener.points, int(9)), g)).toEqual(['gardener/g.points gt 9, now 4'])
    expect(changes(below(gardener.points, int(3)), g)).toEqual(['gardener/g.points lt 3, now 4'])
    expect(changes(equal(gardener.points, int(9)), g)).toEqual(['gardener/g.points eq 9, now 4'])
    expect(changes(notEqual(gardener.points, int(4)), g)).toEqual(['gardener/g.points ne 4, now 4'])
  })
  test('the side that the city does not set is the one to change, also where it stands right', () => {
    const rule: Expression = { kind: 'compare', op: 'le', left: leastPoints.ref, right: gardener.points }
    expect(changes(rule, g)).toEqual(['gardener/g.points ge 5 (points.least), now 4'])
    expect(changes(atLeast(gardener.bornOn, today), g)).toEqual([
      'gardener/g.field ge 20200915, now 20200101'.replace('.field', '.bornOn'),
    ])
  })
  test('what must not hold is turned round', () => {
    expect(changes(not(atLeast(gardener.points, int(3))), g)).toEqual(['gardener/g.points lt 3, now 4'])
    expect(changes(not(equal(gardener.points, int(4))), g)).toEqual(['gardener/g.points ne 4, now 4'])
  })
  test('of a calculation its whole is told', () => {
    expect(changes(atLeast(add(gardener.points, int(1)), int(9)), g)).toEqual([
      'gardener/g.arithmetic ge 9, now 5',
    ])
    expect(changes(atLeast(ageAt(gardener.bornOn), int(9)), g)).toEqual(['gardener/g.age ge 9, now 0'])
    expect(changes(above(divide(gardener.savings, won(1_000_000)), divide(won(9), won(1))), g)).toEqual([
      'gardener/g.arithmetic gt 9, now 2',
    ])
  })
})

describe('truths and choices', () => {
  const g = about({ active: false, kind: 'herb', badges: ['gold'] })
  test('a truth, a declaration', () => {
    expect(changes(gardener.active, g)).toEqual(['gardener/g.active true, now false'])
    expect(changes(drought, g)).toEqual(['gardener/g.declared true, now false'])
  })
  test('a choice: one of these, or none of these', () => {
    expect(changes(is(gardener.kind, 'bean'), g)).toEqual(['gardener/g.kind one-of bean, now herb'])
    expect(changes(isOneOf(gardener.kind, ['bean', 'flower']), g)).toEqual([
      'gardener/g.kind one-of bean/flower, now herb',
    ])
    expect(changes(not(is(gardener.kind, 'herb')), g)).toEqual(['gardener/g.kind none-of herb, now herb'])
  })
  test('a set', () => {
    expect(changes(not(has(gardener.badges, 'gold')), g)?.[0]).toMatch(/^gardener\/g\.badges none-of gold/)
    expect(changes(has(gardener.badges, 'silver'), g)?.[0]).toMatch(/^gardener\/g\.badges one-of silver/)
  })
  test('a rule that is always refused has no change', () => {
    expect(changes(bool(false), g)).toBeNull()
    expect(changes(and(bool(false), gardener.active), g)).toBeNull()
  })
  test('what holds needs nothing', () => {
    expect(changes(has(gardener.badges, 'gold'), g)).toEqual([])
  })
})

describe('several parts', () => {
  const g = about({ points: 4, savings: 990, active: false })
  test('of parts that must all hold every one that fails', () => {
    expect(
      changes(and(gardener.active, atLeast(gardener.points, int(5)), above(gardener.savings, won(1))), g),
    ).toEqual(['gardener/g.active true, now false', 'gardener/g.points ge 5, now 4'])
    expect(changes(between(gardener.points, { least: int(5), most: int(9) }), g)).toEqual([
      'gardener/g.points ge 5, now 4',
    ])
  })
  test('of alternatives the one that is least far off', () => {
    const near = atLeast(gardener.savings, won(1000))
    const far = atLeast(gardener.points, int(8))
    expect(changes(or(far, near), g)).toEqual(['gardener/g.savings ge 1000, now 990'])
    expect(changes(or(near, far), g)).toEqual(['gardener/g.savings ge 1000, now 990'])
  })
  test('of alternatives one that only the city or the calendar could turn comes last', () => {
    const expired = below(today, date('2020-09-15'))
    expect(changes(or(expired, gardener.active), g)).toEqual(['gardener/g.active true, now false'])
    expect(changes(or(atMost(today, seasonStart.ref), gardener.active), g)).toEqual([
      'gardener/g.active true, now false',
    ])
  })
  test('unknown parts are passed over: they are asked, not changed', () => {
    expect(changes(and(gardener.active, is(gardener.kind, 'bean')), g)).toEqual([
      'gardener/g.active true, now false',
    ])
  })
  test('of a table the row that answered', () => {
    const table = when([{ if: atLeast(gardener.points, int(3)), then: gardener.active }], bool(true))
    expect(changes(table, g)).toEqual(['gardener/g.active true, now false'])
  })
})

describe('other things', () => {
  const facts = {
    garden: { a: { shaded: false } },
    gardener: { g: { garden: 'a' }, lone: { garden: 'a' } },
    plot: { p: { tenant: 'g', paid: false, rent: 900 }, q: { tenant: 'g', paid: false, rent: 100 } },
  }
  test('through a link the fact of the other thing', () => {
    expect(changes(via(gardener.garden, garden.shaded), { facts })).toEqual([
      'garden/a.shaded true, now false',
    ])
  })
  test('of the many sides the nearest, or each that fails', () => {
    const rich = atLeast(plot.rent, won(1000))
    expect(changes(anyOf(plots, rich), { facts })).toEqual(['plot/p.rent ge 1000, now 900'])
    expect(changes(everyOf(plots, rich), { facts })).toEqual([
      'plot/p.rent ge 1000, now 900',
      'plot/q.rent ge 1000, now 100',
    ])
    expect(changes(not(anyOf(plots, not(plot.paid))), { facts })).toEqual([
      'plot/p.paid true, now false',
      'plot/q.paid true, now false',
    ])
  })
  test('where there is nobody, somebody is needed', () => {
    expect(changes(anyOf(plots, plot.paid), { facts, of: 'gardener/lone' })).toEqual([
      'gardener/lone.aggregate some, now undefined',
    ])
  })
})
