import { describe, expect, test } from 'vitest'
import { explain } from '../explain/explain.ts'
import { above } from '../expression/compare.ts'
import { int, won } from '../expression/literal.ts'
import { and, has, or } from '../expression/logic.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { PackDefinition } from '../pack/definition.ts'
import type { Programme } from '../pack/programme.ts'
import { seedGrant, tax, toolLoan, toyPack } from '../testing/toy-pack.ts'
import { gardener, rulebook, text } from '../testing/toy-vocabulary.ts'
import { type AssessOptions, assess, assessRecorded } from './assess.ts'
import { loadPack } from './load-pack.ts'
import { potentialTotal, totalOf } from './potential.ts'
import type { Assessment, Result } from './result.ts'

interface Asking extends AssessOptions {
  readonly pack?: PackDefinition
  readonly asOf?: string
}

function asked(facts: object, { pack = toyPack, asOf = '2020-09-15', ...options }: Asking = {}): Assessment {
  const loaded = loadPack(pack)
  const read = (): ReturnType<typeof readFacts> => readFacts(loaded, { asOf, ...facts })
  if (Object.keys(options).length === 0)
    expect(assessRecorded(loaded, read()).assessment).toEqual(assess(loaded, read()))
  return assess(loaded, read(), options)
}
const only = ({ results }: Assessment, programme: string): Result | undefined =>
  results.find((result) => result.programme === programme)

const harvest = { '2020-06': 1000, '2020-07': 2000, '2020-08': 3006 }
const entitled = { points: 5, savings: 0, badges: [], kind: 'bean', harvest }
const DROUGHT = { drought: { since: '2020-09-01' } }

describe('status', () => {
  test('eligible where every condition holds; the benefit tells amount, unit and months', () => {
    const result = only(asked({ gardener: { g: entitled } }), 'seed-grant')
    expect(result).toEqual({
      programme: 'seed-grant',
      subject: 'gardener/g',
      status: 'eligible',
      benefit: { kind: 'benefit', amount: 1000, unit: 'KRW/month', months: 6 },
      conditions: [
        { id: 'diligent', holds: true },
        { id: 'modest', holds: true },
        { id: 'no-gold', holds: true },
      ],
      missing: [],
      excludedBy: null,
    })
  })
  test('ineligible as soon as one condition is false, whatever is unknown of the others', () => {
    const result = only(asked({ gardener: { g: { points: 4 } } }), 'seed-grant')
    expect(result).toMatchObject({ status: 'ineligible', benefit: null, missing: [] })
    expect(result?.conditions.map(({ holds }) => holds)).toEqual([false, null, null])
  })
  test('unknown where none is false and one is unknown; the amount is then not told', () => {
    const result = only(asked({ gardener: { g: { ...entitled, badges: null } } }), 'seed-grant')
    expect(result).toMatchObject({ status: 'unknown', missing: ['gardener/g.badges'] })
    expect(result?.benefit).toEqual({ kind: 'benefit', amount: null, unit: 'KRW/month', months: 6 })
  })
  test('an eligible programme whose amount or months want a fact answers null there and lists it', () => {
    const { '2020-07': _, ...less } = harvest
    const result = only(asked({ gardener: { g: { ...entitled, kind: null, harvest: less } } }), 'seed-grant')
    expect(result).toMatchObject({ status: 'eligible', benefit: { amount: null, months: null } })
    expect(new Set(result?.missing)).toEqual(new Set(['gardener/g.harvest.2020-07', 'gardener/g.kind']))
  })
  test('further figures of a benefit stand beside by their id; one that wants a fact is null and lists it', () => {
    const facts = { ...DROUGHT, garden: { a: { fee: 500, shaded: false } } }
    const rich = only(asked({ ...facts, gardener: { g: { garden: 'a', points: 51 } } }), 'tool-loan')
    expect(rich?.benefit).toEqual({ kind: 'loan', amount: 1000, unit: 'KRW', months: null, tool: 'spade' })
    const open = only(asked({ ...facts, gardener: { g: { garden: 'a' } } }), 'tool-loan')
    expect(open).toMatchObject({
      status: 'eligible',
      benefit: { tool: null },
      missing: ['gardener/g.points'],
    })
  })
  test('a service has no amount, and wants none', () => {
    const facts = { garden: { a: {} }, gardener: { g: { garden: 'a' } } }
    expect(only(asked(facts), 'advice')).toMatchObject({
      status: 'eligible',
      benefit: { kind: 'service', amount: null, unit: null, months: null },
      missing: [],
    })
  })
  test('one result for every subject, in the order of the programmes and of the file', () => {
    const facts = { gardener: { b: {}, a: {} }, garden: { x: {} } }
    expect(asked(facts).results.map(({ programme, subject }) => `${programme} ${subject}`)).toEqual([
      'seed-grant gardener/b',
      'seed-grant gardener/a',
      'tool-loan gardener/b',
      'tool-loan gardener/a',
      'advice garden/x',
    ])
  })
  test('only the programmes asked for are answered and asked about', () => {
    const { results, next } = asked({ gardener: { g: { points: 9 } } }, { programmes: ['tool-loan'] })
    expect(results.map(({ programme }) => programme)).toEqual(['tool-loan'])
    expect(next).toBeNull()
  })
})

describe('missing facts', () => {
  test('a missing link is itself the missing fact, not what lies behind it', () => {
    const result = only(asked({ ...DROUGHT, gardener: { g: {} } }), 'tool-loan')
    expect(result?.missing).toEqual(['gardener/g.garden'])
  })
  test('behind a link the fact is that of the other thing', () => {
    const result = only(
      asked({ ...DROUGHT, garden: { a: {} }, gardener: { g: { garden: 'a' } } }),
      'tool-loan',
    )
    expect(result?.missing).toEqual(['garden/a.shaded'])
  })
  test('of the many sides every unknown one, unless one settles', () => {
    const plots = (paid: boolean | null): object => ({ p: { tenant: 'g' }, q: { tenant: 'g', paid } })
    const facts = { ...DROUGHT, garden: { a: { shaded: true } }, gardener: { g: { garden: 'a' } } }
    expect(only(asked({ ...facts, plot: plots(null) }), 'tool-loan')?.missing).toEqual([
      'plot/p.paid',
      'plot/q.paid',
    ])
    expect(only(asked({ ...facts, plot: plots(true) }), 'tool-loan')?.missing).toEqual(['plot/p.paid'])
    expect(only(asked({ ...facts, plot: plots(false) }), 'tool-loan')?.status).toBe('eligible')
  })
  test('a part that is already settled wants nothing, though parts of it are unknown', () => {
    const holds = and(or(gardener.active, has(gardener.badges, 'gold')), above(gardener.points, int(1)))
    const narrow = { ...seedGrant, conditions: [{ id: 'x', text: text('', ''), source: rulebook, holds }] }
    const pack = { ...toyPack, programmes: [narrow], exclusions: [] }
    const missing = (facts: object): readonly string[] | undefined =>
      asked({ gardener: { g: facts } }, { pack }).results[0]?.missing
    expect(missing({ active: true })).toEqual(['gardener/g.points'])
    expect(missing({ active: false })).toEqual(['gardener/g.badges', 'gardener/g.points'])
    expect(missing({ active: false, badges: [] })).toEqual([])
  })
  test('of a window only the absent months', () => {
    const { '2020-07': _, ...less } = harvest
    const result = only(asked({ gardener: { g: { ...entitled, harvest: less } } }), 'seed-grant')
    expect(result?.missing).toEqual(['gardener/g.harvest.2020-07'])
  })
  test('behind an unknown decision, what every answer that may still come would want', () => {
    const { benefit } = seedGrant
    const either: Programme = {
      ...seedGrant,
      conditions: [],
      benefit: {
        ...benefit,
        months: {
          kind: 'when',
          cases: [{ if: gardener.active, then: gardener.points }],
          otherwise: { kind: 'age', birthDate: gardener.bornOn, at: { kind: 'today' } },
        },
      },
    }
    const pack = { ...toyPack, programmes: [either], exclusions: [] }
    const missing = (facts: object): readonly string[] | undefined =>
      only(asked({ gardener: { g: { ...facts, harvest } } }, { pack }), 'seed-grant')?.missing
    expect(missing({})).toEqual(['gardener/g.active', 'gardener/g.points', 'gardener/g.bornOn'])
    expect(missing({ active: true })).toEqual(['gardener/g.points'])
    expect(missing({ active: false })).toEqual(['gardener/g.bornOn'])
  })
  test('an unknown that no fact can mend lists nothing: a division by zero', () => {
    const [condition] = seedGrant.conditions
    const holds = {
      kind: 'compare',
      op: 'gt',
      left: { kind: 'arithmetic', op: 'divide', of: [won(1), won(0)] },
      right: { kind: 'literal', type: 'ratio', value: 0 },
    } as const
    const broken = { ...seedGrant, conditions: condition === undefined ? [] : [{ ...condition, holds }] }
    const { results, next } = asked(
      { gardener: { g: {} } },
      { pack: { ...toyPack, programmes: [broken], exclusions: [] } },
    )
    expect(results[0]).toMatchObject({ status: 'unknown', missing: [] })
    expect(next).toBeNull()
  })
})

describe('exclusions', () => {
  const fixed = (id: string, amount: number, months: number | null, of = 'gardener'): Programme => ({
    ...seedGrant,
    id,
    subject: of,
    conditions: [],
    benefit: {
      ...seedGrant.benefit,
      unit: months === null ? 'KRW' : 'KRW/month',
      amount: won(amount),
      months: months === null ? null : int(months),
    },
  })
  const excluded = (
    programmes: readonly Programme[],
    ids = programmes.map(({ id }) => id),
  ): readonly (string | null)[] => {
    const exclusions = [{ programmes: ids, text: text('', ''), source: rulebook }]
    const { results } = asked({ gardener: { g: {} } }, { pack: { ...toyPack, programmes, exclusions } })
    return results.map(({ excludedBy, status }) => (status === 'eligible' ? excludedBy : status))
  }
  test('the largest total (amount × months) stays; the others stay eligible and name it', () => {
    expect(excluded([fixed('a', 100, 6), fixed('b', 300, 3), fixed('c', 700, null)])).toEqual([
      'b',
      null,
      'b',
    ])
  })
  test('on a tie the earlier programme stays', () => {
    expect(excluded([fixed('a', 300, 2), fixed('b', 200, 3), fixed('c', 600, null)])).toEqual([
      null,
      'a',
      'a',
    ])
  })
  test('a yearly sum counts by twelfths', () => {
    const yearly = fixed('a', 1200, 6)
    const programmes = [
      { ...yearly, benefit: { ...yearly.benefit, unit: 'KRW/year' as const } },
      fixed('b', 601, null),
    ]
    expect(excluded(programmes)).toEqual(['b', null])
    expect(excluded([programmes[0] ?? yearly, fixed('b', 599, null)])).toEqual([null, 'a'])
  })
  test('a total that is unknown neither excludes nor is excluded', () => {
    const open = fixed('a', 0, 6)
    const unknown = { ...open, benefit: { ...open.benefit, amount: gardener.savings } }
    expect(excluded([unknown, fixed('b', 1, 1), fixed('c', 2, 1)])).toEqual([null, 'c', null])
  })
  test('a total of nothing is a total', () => {
    expect(excluded([fixed('a', 0, 6), fixed('b', 0, 3)])).toEqual([null, 'a'])
    expect(excluded([fixed('a', 0, 6), fixed('b', 1, 1)])).toEqual(['b', null])
  })
  test('who is not eligible excludes nobody', () => {
    const refused = {
      ...fixed('a', 1000, 6),
      conditions: [
        {
          id: 'x',
          text: text('', ''),
          source: rulebook,
          holds: { kind: 'declared', id: 'drought' } as const,
        },
      ],
    }
    expect(excluded([refused, fixed('b', 1, 1)])).toEqual(['ineligible', null])
  })
  test('programmes outside the exclusion go together with all', () => {
    expect(excluded([fixed('a', 1, 1), fixed('b', 2, 1), fixed('c', 3, 1)], ['a', 'b'])).toEqual([
      'b',
      null,
      null,
    ])
  })
  test('only answers for the same subject exclude each other', () => {
    const exclusions = [{ programmes: ['a', 'b'], text: text('', ''), source: rulebook }]
    const programmes = [fixed('a', 1, 1), fixed('b', 2, 1, 'garden')]
    const { results } = asked(
      { gardener: { x: {} }, garden: { x: {} } },
      { pack: { ...toyPack, programmes, exclusions } },
    )
    expect(results.map(({ excludedBy }) => excludedBy)).toEqual([null, null])
  })
  test('they see all programmes, also where only some are asked for', () => {
    const exclusions = [{ programmes: ['a', 'b'], text: text('', ''), source: rulebook }]
    const pack = { ...toyPack, programmes: [fixed('a', 1, 1), fixed('b', 2, 1)], exclusions }
    expect(asked({ gardener: { g: {} } }, { pack, programmes: ['a'] }).results).toMatchObject([
      { excludedBy: 'b' },
    ])
  })
})

describe('totals', () => {
  const total = (
    amount: number | null,
    unit: 'KRW' | 'KRW/month' | 'KRW/year' | null,
    months: number | null,
  ): unknown => totalOf({ benefit: { kind: 'benefit', amount, unit, months } })
  test('by month, by year, once', () => {
    expect([total(100, 'KRW/month', 6), total(1200, 'KRW/year', 6), total(500, 'KRW', null)]).toEqual([
      600, 600, 500,
    ])
  })
  test('unknown without an amount, or without the months of a repeated one', () => {
    expect([total(null, 'KRW', null), total(100, 'KRW/month', null), total(100, 'KRW/year', null)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(totalOf({ benefit: null })).toBeUndefined()
  })
  test('what may be had is known before the conditions are', () => {
    const pack = loadPack(toyPack)
    const facts = readFacts(pack, { asOf: '2020-09-15', gardener: { g: { ...entitled, badges: null } } })
    const [open] = assess(pack, facts).results
    expect(open?.status).toBe('unknown')
    expect(open && potentialTotal(pack, facts, open)).toBe(6000)
  })
  test('a refused programme has no potential', () => {
    const pack = loadPack(toyPack)
    const facts = readFacts(pack, { asOf: '2020-09-15', gardener: { g: { ...entitled, points: 0 } } })
    const [refused] = assess(pack, facts).results
    expect(refused && potentialTotal(pack, facts, refused)).toBeUndefined()
  })
})

describe('the next question', () => {
  const next = (facts: object, options: Asking = {}): string | null => asked(facts, options).next
  test('null where nothing is missing', () => {
    expect(next({ gardener: { g: entitled } })).toBeNull()
    expect(next({})).toBeNull()
  })
  test('a settled programme asks nothing more', () => {
    expect(next({ gardener: { g: { points: 0 } } })).toBeNull()
  })
  test('a fact that settles alone comes before one of many', () => {
    const facts = { gardener: { one: { ...entitled, badges: null }, many: { points: null } } }
    expect(next(facts)).toBe('gardener/one.badges')
  })
  test('of equal facts the first of the rule comes first', () => {
    expect(next({ gardener: { g: {} } })).toBe('gardener/g.points')
  })
  test('a fact that several answers want comes first', () => {
    const programmes = [
      seedGrant,
      { ...seedGrant, id: 'other', conditions: seedGrant.conditions.slice(1, 2) },
    ]
    expect(next({ gardener: { g: {} } }, { pack: { ...toyPack, programmes, exclusions: [] } })).toBe(
      'gardener/g.savings',
    )
  })
  test('a larger sum comes first', () => {
    const rich = { '2020-06': 9_000_000, '2020-07': 9_000_000, '2020-08': 9_000_000 }
    const facts = {
      gardener: { poor: { ...entitled, badges: null }, rich: { ...entitled, harvest: rich, badges: null } },
    }
    expect(next(facts)).toBe('gardener/rich.badges')
  })
  test('a status still open comes before a figure still open', () => {
    const facts = { gardener: { a: { ...entitled, kind: null }, b: { ...entitled, badges: null } } }
    expect(next(facts)).toBe('gardener/b.badges')
  })
  test('what the person does not know is not asked again, and stays missing', () => {
    const facts = { gardener: { g: { ...entitled, badges: null, points: null } } }
    const unanswerable = new Set(['gardener/g.points'])
    const { next: first, results } = asked(facts, { unanswerable })
    expect(first).toBe('gardener/g.badges')
    expect(results[0]?.missing).toContain('gardener/g.points')
    expect(next(facts, { unanswerable: new Set(['gardener/g.points', 'gardener/g.badges']) })).toBeNull()
  })
  test('a month that has not ended comes last', () => {
    const { benefit } = seedGrant
    const later: Programme = {
      ...seedGrant,
      conditions: [],
      benefit: {
        ...benefit,
        amount: {
          kind: 'window',
          entity: 'gardener',
          field: 'harvest',
          fold: 'total',
          months: { kind: 'after', date: gardener.bornOn, from: 1, to: 2 },
        },
        months: gardener.points,
      },
    }
    const pack = { ...toyPack, programmes: [later], exclusions: [] }
    const born = { bornOn: '2020-07-10' }
    const august = { harvest: { '2020-08': 5 } }
    expect(next({ gardener: { g: born } }, { pack })).toBe('gardener/g.harvest.2020-08')
    expect(next({ gardener: { g: { ...born, ...august } } }, { pack })).toBe('gardener/g.points')
    expect(next({ gardener: { g: { ...born, ...august, points: 1 } } }, { pack })).toBe(
      'gardener/g.harvest.2020-09',
    )
  })
})

describe('the period in force', () => {
  const later = { ...toolLoan, conditions: [], inForce: { from: '2020-10-01', to: '2020-12-31' } }
  const pack = { ...toyPack, programmes: [later], exclusions: [] }
  const statusAt = (asOf: string): string | undefined =>
    asked({ gardener: { g: {} } }, { pack, asOf }).results[0]?.status
  test('a programme is open from its first day in force to its last', () => {
    expect(statusAt('2020-09-30')).toBe('ineligible')
    expect(statusAt('2020-10-01')).toBe('eligible')
    expect(statusAt('2020-12-31')).toBe('eligible')
    expect(statusAt('2021-01-01')).toBe('ineligible')
  })
  test('out of its time it is refused with the reason, and does not vanish', () => {
    const [refused] = asked({ gardener: { g: {} } }, { pack, asOf: '2021-01-01' }).results
    expect(refused).toMatchObject({ programme: 'tool-loan', conditions: [{ id: 'in-force', holds: false }] })
  })
  test('before its first day a parameter without a value yet is unknown', () => {
    const levy = { ...tax.definition, values: { '2020-10-01': [{ from: 0, value: 0.1 }] } }
    const parameters = [...toyPack.parameters.filter(({ id }) => id !== levy.id), levy]
    const levied = { ...later, benefit: { ...later.benefit, amount: tax.at(gardener.savings) } }
    const loaded = loadPack({ ...pack, parameters, programmes: [levied] })
    const at = (asOf: string): ReturnType<typeof readFacts> =>
      readFacts(loaded, { asOf, gardener: { g: { savings: 50 } } })
    expect(assess(loaded, at('2020-09-30')).results[0]?.benefit).toBeNull()
    const early = explain(loaded, at('2020-09-30'), { programme: 'tool-loan', subject: 'gardener/g' })
    expect(early?.amount?.value).toBeUndefined()
    expect(assess(loaded, at('2020-10-01')).results[0]?.benefit?.amount).toBe(5)
  })
})
