import { describe, expect, test } from 'vitest'
import { atLeast } from '../expression/compare.ts'
import type { Expression } from '../expression/expression.ts'
import { bool, int, won } from '../expression/literal.ts'
import { and } from '../expression/logic.ts'
import { last, mean } from '../expression/series.ts'
import type { PackDefinition } from '../pack/definition.ts'
import type { Derived } from '../pack/derived.ts'
import { PackError } from '../pack/pack-error.ts'
import type { Bracket, Parameter, ScaleParameter } from '../pack/parameter.ts'
import type { Programme } from '../pack/programme.ts'
import { withProbe } from '../testing/probe.ts'
import { advice, grade, leastPoints, seedGrant, toolLoan, toyPack } from '../testing/toy-pack.ts'
import { gardener, gardeners, rulebook, text } from '../testing/toy-vocabulary.ts'
import { loadPack } from './load-pack.ts'

const named = text('이름', 'name')

function refusal(pack: PackDefinition): string {
  try {
    loadPack(pack)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    expect(error.message.startsWith(`${error.place}: expected `)).toBe(true)
    return error.message
  }
  throw new Error('the pack was loaded although it must be refused')
}

/** The pack with a rule that arrived as data. */
const probing = (json: unknown, entity = 'gardener'): PackDefinition =>
  withProbe(toyPack, entity, JSON.parse(JSON.stringify(json)) as Expression)
const literal = (type: string, value: unknown): unknown => ({ kind: 'literal', type, value })
const field = (name: string, entity = 'gardener'): unknown => ({ kind: 'field', entity, field: name })
const variable = (id: string, expression: Expression, entity = 'gardener'): Derived => ({
  entity,
  id,
  title: named,
  expression,
})
const ref = (id: string, entity = 'gardener'): Expression => ({ kind: 'derived', entity, id })
const replacing = (programme: Programme): PackDefinition => ({
  ...toyPack,
  programmes: [programme, toolLoan, advice],
})
const withParameter = (parameter: Parameter): PackDefinition => ({
  ...toyPack,
  parameters: [...toyPack.parameters.filter(({ id }) => id !== parameter.id), parameter],
})
const scaleOf = (steps: unknown): PackDefinition =>
  withParameter({ ...(grade.definition as ScaleParameter), values: { start: steps as readonly Bracket[] } })
const valuesOf = (values: unknown): PackDefinition =>
  withParameter({ ...leastPoints.definition, values: values as Record<string, number> })

test('the toy pack loads', () => expect(loadPack(toyPack).programmes).toHaveLength(3))

describe('cycles', () => {
  test('a cycle of variables is named', () => {
    const derived = [
      variable('a', ref('b')),
      variable('b', ref('c')),
      variable('c', and(bool(true), ref('a') as never)),
    ]
    expect(refusal({ ...toyPack, derived: [...toyPack.derived, ...derived] })).toBe(
      'gardener.a: expected no cycle, but found gardener.a → gardener.b → gardener.c → gardener.a',
    )
  })
  test('a variable of itself', () => {
    expect(refusal({ ...toyPack, derived: [variable('a', ref('a'))] })).toMatch(/gardener\.a → gardener\.a$/)
  })
  test('a cycle through links and many sides', () => {
    const down: Expression = { kind: 'aggregate', op: 'sum', relation: gardeners.relation, of: ref('b') }
    const up: Expression = { kind: 'via', entity: 'gardener', link: 'garden', of: ref('a', 'garden') }
    const derived = [variable('a', down, 'garden'), variable('b', up)]
    expect(refusal({ ...toyPack, derived })).toMatch(/garden\.a → gardener\.b → garden\.a$/)
  })
  test('a variable used twice is no cycle', () => {
    const derived = [
      ...toyPack.derived,
      variable('a', int(1)),
      variable('b', { kind: 'arithmetic', op: 'add', of: [ref('a'), ref('a')] }),
    ]
    expect(() => loadPack({ ...toyPack, derived })).not.toThrow()
  })
})

describe('unknown names', () => {
  test.each<[string, unknown, string]>([
    ['field', field('height'), 'a known field, not "gardener.height"'],
    ['field of another entity', field('fee', 'garden'), 'a rule about gardener, not about garden'],
    ['a name of the machine', field('constructor'), 'a known field, not "gardener.constructor"'],
    [
      'variable',
      { kind: 'derived', entity: 'gardener', id: 'luck' },
      'a known variable, not "gardener.luck"',
    ],
    ['parameter', { kind: 'parameter', id: 'luck' }, 'a known parameter, not "luck"'],
    ['a scale as a parameter', { kind: 'parameter', id: 'grade' }, 'a known parameter, not "grade"'],
    ['scale', { kind: 'scale', id: 'luck', of: literal('int', 1) }, 'a known scale, not "luck"'],
    [
      'a parameter as a scale',
      { kind: 'scale', id: 'seed.share', of: literal('ratio', 1) },
      'a known scale, not "seed.share"',
    ],
    ['declaration', { kind: 'declared', id: 'flood' }, 'a known declaration, not "flood"'],
    [
      'relation',
      { kind: 'aggregate', op: 'sum', relation: 'garden.trees', of: literal('int', 1) },
      'a known relation, not "garden.trees"',
    ],
    [
      'link',
      { kind: 'via', entity: 'gardener', link: 'points', of: literal('int', 1) },
      'a link, not "points"',
    ],
    [
      'choice',
      { kind: 'one-of', of: field('kind'), choices: ['bean', 'weed'] },
      'one of flower, herb, bean, not "weed"',
    ],
    ['badge', { kind: 'has', of: field('badges'), choice: 'tin' }, 'one of gold, silver, not "tin"'],
    ['node', { kind: 'magic' }, 'a known kind of rule, not "magic"'],
    [
      'operator',
      { kind: 'arithmetic', op: 'power', of: [literal('int', 1)] },
      'one of add, subtract, multiply, divide, min, max, not "power"',
    ],
    [
      'comparison',
      { kind: 'compare', op: 'near', left: literal('int', 1), right: literal('int', 1) },
      'one of eq, ne, lt, le, gt, ge, not "near"',
    ],
    ['literal', literal('text', 'x'), 'one of bool, int, won, ratio, area, date, choice, not "text"'],
  ])('%s', (_, json, expected) => {
    expect(refusal(probing(json))).toBe(`gardener.probe: expected ${expected}`)
  })
})

describe('types that do not fit, in rules that arrive as data', () => {
  const number = literal('int', 1)
  const day = literal('date', '2020-01-01')
  test.each<[string, unknown, string]>([
    [
      'won with a date',
      { kind: 'compare', op: 'lt', left: field('savings'), right: day },
      'two values of one type to compare, not won and date',
    ],
    [
      'truth values in order',
      { kind: 'compare', op: 'lt', left: field('active'), right: field('active') },
      'two values of one type to compare, not bool and bool',
    ],
    ['and over a number', { kind: 'and', of: [number] }, 'bool, not int'],
    ['not over a choice', { kind: 'not', of: field('kind') }, 'bool, not choice(flower, herb, bean)'],
    [
      'won + a count',
      { kind: 'arithmetic', op: 'add', of: [field('savings'), number] },
      'won to add, not int',
    ],
    ['a sum of nothing', { kind: 'arithmetic', op: 'add', of: [] }, 'numbers to add, not nothing'],
    ['a sum of dates', { kind: 'arithmetic', op: 'add', of: [day, day] }, 'numbers to add, not date'],
    [
      'won × won',
      { kind: 'arithmetic', op: 'multiply', of: [field('savings'), field('savings')] },
      'won to multiply by a count or a ratio, not won',
    ],
    [
      'a count ÷ won',
      { kind: 'arithmetic', op: 'divide', of: [number, field('savings')] },
      'a count, a ratio or int to divide by, not won',
    ],
    ['rounding a count', { kind: 'round-down', of: number, to: 10 }, 'won, not int'],
    [
      'rounding to nothing',
      { kind: 'round-down', of: field('savings'), to: 0 },
      'a whole number of 1 or more, not 0',
    ],
    [
      'rounding to a text',
      { kind: 'round-down', of: field('savings'), to: 'ten' },
      'a whole number of 1 or more, not "ten"',
    ],
    [
      'a table of two types',
      { kind: 'when', cases: [{ if: field('active'), then: number }], otherwise: field('savings') },
      'answers of one type, not won and int',
    ],
    [
      'a condition that is none',
      { kind: 'when', cases: [{ if: number, then: number }], otherwise: number },
      'bool, not int',
    ],
    ['a scale of another input', { kind: 'scale', id: 'grade', of: field('savings') }, 'ratio, not won'],
    ['the age of a number', { kind: 'age', birthDate: number, at: day }, 'date, not int'],
    ['months of won', { kind: 'add-months', of: day, months: field('savings') }, 'int, not won'],
    [
      'a window over a plain fact',
      { kind: 'window', entity: 'gardener', field: 'points', fold: 'mean', months: last(3) },
      'a monthly series, not "points"',
    ],
    [
      'a window the wrong way round',
      {
        kind: 'window',
        entity: 'gardener',
        field: 'visits',
        fold: 'total',
        months: { kind: 'before', from: 1, to: 3 },
      },
      'a window of past full months, the earlier end first',
    ],
    [
      'a window into this month',
      {
        kind: 'window',
        entity: 'gardener',
        field: 'visits',
        fold: 'total',
        months: { kind: 'before', from: 1, to: 0 },
      },
      'a whole number of 1 or more, not 0',
    ],
    [
      'a window of half months',
      {
        kind: 'window',
        entity: 'gardener',
        field: 'visits',
        fold: 'total',
        months: { kind: 'before', from: 1.5, to: 1 },
      },
      'a whole number of 1 or more, not 1.5',
    ],
    ['half a month before', { kind: 'first-of-month', back: 0.5 }, 'a whole number of 0 or more, not 0.5'],
    ['a series as a fact', field('harvest'), 'a plain fact, not the series or link "harvest"'],
    ['a link as a fact', field('garden'), 'a plain fact, not the series or link "garden"'],
    [
      'is() of a set',
      { kind: 'one-of', of: field('badges'), choices: ['gold'] },
      'a choice, not set(gold, silver)',
    ],
    [
      'has() of a choice',
      { kind: 'has', of: field('kind'), choice: 'bean' },
      'a set, not choice(flower, herb, bean)',
    ],
    ['a literal of another type', literal('int', '5'), 'a int, not "5"'],
    ['a literal that is no number', literal('won', null), 'a plain value, not null'],
    ['a literal that is no day', literal('date', '2021-02-29'), 'a date, not "2021-02-29"'],
  ])('%s', (_, json, expected) => {
    expect(refusal(probing(json))).toBe(`gardener.probe: expected ${expected}`)
  })
  test('the mean of a count is a ratio', () => {
    const visits = mean(gardener.harvest, last(2))
    const counted = { ...visits, field: 'visits' }
    expect(() =>
      loadPack(probing({ kind: 'compare', op: 'lt', left: counted, right: literal('ratio', 0.5) })),
    ).not.toThrow()
  })
  test('a many side asked of the wrong entity', () => {
    expect(
      refusal(probing({ kind: 'aggregate', op: 'sum', relation: gardeners.relation, of: literal('int', 1) })),
    ).toBe('gardener.probe: expected a rule about gardener, not about garden')
  })
})

describe('rules that do not have the form of one', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'a rule, not null'],
    ['a text', 'true', 'a rule, not "true"'],
    ['a list', [], 'a rule, not a list'],
    ['no kind', {}, 'a known kind of rule, not undefined'],
    ['a kind of the machine', { kind: 'constructor' }, 'a known kind of rule, not "constructor"'],
    ['and without parts', { kind: 'and' }, 'a list, not undefined'],
    ['not without a part', { kind: 'not' }, 'a rule, not undefined'],
    ['a table without rows', { kind: 'when', otherwise: literal('int', 1) }, 'a list, not undefined'],
    [
      'a table with a row that is none',
      { kind: 'when', cases: [5], otherwise: literal('int', 1) },
      'a rule, not 5',
    ],
    [
      'a row without an answer',
      { kind: 'when', cases: [{ if: field('active') }], otherwise: literal('int', 1) },
      'a rule, not undefined',
    ],
    ['choices that are none', { kind: 'one-of', of: field('kind'), choices: 'bean' }, 'a list, not "bean"'],
    ['a name that is a number', { kind: 'parameter', id: 5 }, 'a name, not 5'],
    [
      'a window without months',
      { kind: 'window', entity: 'gardener', field: 'visits', fold: 'total' },
      'one of before, after, not undefined',
    ],
  ])('%s', (_, json, expected) => {
    expect(refusal(probing(json))).toBe(`gardener.probe: expected ${expected}`)
  })
  test('nested without end', () => {
    let rule: Expression = bool(true)
    for (let depth = 0; depth < 100_000; depth++) rule = { kind: 'not', of: rule }
    expect(refusal(withProbe(toyPack, 'gardener', rule))).toBe(
      'gardener.probe: expected a rule nested at most 200 deep',
    )
  })
})

describe('parameters', () => {
  test.each<[string, PackDefinition, string]>([
    ['without a value', valuesOf({}), 'points.least: expected at least one dated value'],
    [
      'from a day that is none',
      valuesOf({ '2020-02-30': 1 }),
      'points.least.2020-02-30: expected a date YYYY-MM-DD or "start"',
    ],
    ['a text for a number', valuesOf({ start: 'five' }), 'points.least.start: expected a number (int)'],
    ['no number', valuesOf({ start: Number.NaN }), 'points.least.start: expected a number (int)'],
    ['null', valuesOf({ start: null }), 'points.least.start: expected a number (int)'],
    ['steps for a number', valuesOf({ start: [] }), 'points.least.start: expected a number (int)'],
    ['an empty scale', scaleOf([]), 'grade.start: expected a list of steps'],
    ['a number for a scale', scaleOf(5), 'grade.start: expected a list of steps'],
    [
      'a scale that falls',
      scaleOf([
        { from: 0.5, value: 1 },
        { from: 0.2, value: 2 },
      ]),
      'grade.start[1]: expected a threshold above 0.5 (a scale rises)',
    ],
    [
      'a scale that stands still',
      scaleOf([
        { from: 0.5, value: 1 },
        { above: 0.5, value: 2 },
      ]),
      'grade.start[1]: expected a threshold above 0.5 (a scale rises)',
    ],
    [
      'a step without a threshold',
      scaleOf([{ value: 1 }]),
      'grade.start[0]: expected a threshold: either "from" or "above"',
    ],
    [
      'a step with two',
      scaleOf([{ from: 1, above: 1, value: 1 }]),
      'grade.start[0]: expected a threshold: either "from" or "above"',
    ],
    [
      'a step without a value',
      scaleOf([{ from: 1 }]),
      'grade.start[0]: expected a finite threshold and value',
    ],
    ['a step that is null', scaleOf([null]), 'grade.start[0]: expected a step'],
  ])('%s', (_, pack, expected) => expect(refusal(pack)).toBe(expected))
  test('a date parameter holds dates', () => {
    const pack = withParameter({
      ...leastPoints.definition,
      id: 'season.start',
      type: 'date',
      values: { start: 'spring' },
    })
    expect(refusal(pack)).toBe('season.start.start: expected a date YYYY-MM-DD')
  })
  test('a parameter without a value on a day that a programme is in force', () => {
    expect(refusal(valuesOf({ '2020-01-01': 5 }))).toBe(
      'seed-grant: expected a value of points.least at every date; its first is from 2020-01-01',
    )
    const later = { ...seedGrant, inForce: { from: '2019-12-31' } }
    expect(refusal({ ...valuesOf({ '2020-01-01': 5 }), programmes: [later, toolLoan, advice] })).toBe(
      'seed-grant: expected a value of points.least at 2019-12-31; its first is from 2020-01-01',
    )
  })
  test('a parameter whose first value comes with the programme', () => {
    const later = { ...seedGrant, inForce: { from: '2020-01-01' } }
    expect(() =>
      loadPack({ ...valuesOf({ '2020-01-01': 5 }), programmes: [later, toolLoan, advice] }),
    ).not.toThrow()
  })
  test('a parameter that a programme uses by way of a variable', () => {
    const diligent = variable('diligent', atLeast(gardener.points, leastPoints.ref))
    const [condition] = seedGrant.conditions
    const indirect = {
      ...seedGrant,
      conditions: condition === undefined ? [] : [{ ...condition, holds: ref('diligent') }],
    }
    const pack = {
      ...valuesOf({ '2020-01-01': 5 }),
      derived: [...toyPack.derived, diligent],
      programmes: [indirect, toolLoan, advice],
    }
    expect(refusal(pack)).toMatch(/^seed-grant: expected a value of points\.least/)
  })
})

describe('ids used twice', () => {
  test.each<[string, PackDefinition, string]>([
    ['entity', { ...toyPack, entities: [...toyPack.entities, ...toyPack.entities] }, 'entities.garden'],
    [
      'relation',
      { ...toyPack, relations: [...toyPack.relations, ...toyPack.relations] },
      'relations.garden.gardeners',
    ],
    ['variable', { ...toyPack, derived: [...toyPack.derived, ...toyPack.derived] }, 'derived.garden.size'],
    [
      'parameter',
      { ...toyPack, parameters: [...toyPack.parameters, leastPoints.definition] },
      'parameters.points.least',
    ],
    [
      'declaration',
      { ...toyPack, declarations: [...toyPack.declarations, ...toyPack.declarations] },
      'declarations.drought',
    ],
    [
      'programme',
      { ...toyPack, programmes: [seedGrant, toolLoan, advice, seedGrant] },
      'programmes.seed-grant',
    ],
    [
      'institution',
      { ...toyPack, institutions: [...toyPack.institutions, ...toyPack.institutions] },
      'institutions.board',
    ],
  ])('%s', (_, pack, place) => expect(refusal(pack)).toBe(`${place}: expected an id used once`))
  test('condition', () => {
    const twice = { ...seedGrant, conditions: [...seedGrant.conditions, ...seedGrant.conditions] }
    expect(refusal(replacing(twice))).toBe('seed-grant.diligent: expected a condition id used once')
  })
  test('an entity and a declaration share the top of a facts file', () => {
    const [drought] = toyPack.declarations
    const declarations = drought === undefined ? [] : [{ ...drought, id: 'garden' }]
    expect(refusal({ ...toyPack, declarations, programmes: [seedGrant, advice], exclusions: [] })).toMatch(
      /garden/,
    )
  })
})

describe('programmes', () => {
  const { benefit } = seedGrant
  test.each<[string, Programme, string]>([
    [
      'an unknown subject',
      { ...seedGrant, subject: 'robot' },
      'seed-grant: expected a known subject, not "robot"',
    ],
    [
      'a condition that is a count',
      { ...seedGrant, conditions: [{ id: 'x', text: named, source: rulebook, holds: gardener.points }] },
      'seed-grant.x: expected bool, not int',
    ],
    [
      'an amount that is a ratio',
      { ...seedGrant, benefit: { ...benefit, amount: gardener.portion } },
      'seed-grant.benefit.amount: expected won, not ratio',
    ],
    [
      'months that are won',
      { ...seedGrant, benefit: { ...benefit, months: won(3) } },
      'seed-grant.benefit.months: expected int, not won',
    ],
    [
      'a detail without words',
      {
        ...toolLoan,
        id: 'seed-grant',
        benefit: { ...toolLoan.benefit, details: [{ id: 'colour', title: named, value: gardener.kind }] },
      },
      'seed-grant.benefit.colour: expected words for "flower" in detailChoices.colour',
    ],
    [
      'a detail that would hide the amount',
      { ...seedGrant, benefit: { ...benefit, details: [{ id: 'amount', title: named, value: int(1) }] } },
      'seed-grant.benefit.amount: expected another id: this one is taken',
    ],
    [
      'a detail used twice',
      {
        ...seedGrant,
        benefit: {
          ...benefit,
          details: [
            { id: 'a', title: named, value: int(1) },
            { id: 'a', title: named, value: int(2) },
          ],
        },
      },
      'seed-grant.benefit.a: expected another id: this one is taken',
    ],
    [
      'papers that prove nothing known',
      { ...seedGrant, evidence: [{ id: 'book', title: named, proves: ['gardener.height'] }] },
      'seed-grant.evidence.book: expected a known field, not "gardener.height"',
    ],
    [
      'an unknown body',
      { ...seedGrant, decidedBy: ['king'] },
      'seed-grant.decidedBy: expected a known institution, not "king"',
    ],
    [
      'in force from no day',
      { ...seedGrant, inForce: { from: 'spring' } },
      'seed-grant.inForce.from: expected a date YYYY-MM-DD',
    ],
    [
      'in force to no day',
      { ...seedGrant, inForce: { to: 'autumn' } },
      'seed-grant.inForce.to: expected a date YYYY-MM-DD',
    ],
  ])('%s', (_, programme, expected) => expect(refusal(replacing(programme))).toBe(expected))
  test('an exclusion of an unknown programme', () => {
    const exclusions = [{ programmes: ['seed-grant', 'gold'], text: named, source: rulebook }]
    expect(refusal({ ...toyPack, exclusions })).toBe('exclusions: expected a known programme, not "gold"')
  })
})

describe('model', () => {
  test('a link to an unknown entity', () => {
    const [first] = toyPack.entities
    const entities =
      first === undefined
        ? []
        : [{ ...first, id: 'shed', fields: { at: { type: 'link', to: 'moon', title: named } as const } }]
    expect(refusal({ ...toyPack, entities: [...toyPack.entities, ...entities] })).toBe(
      'shed.at: expected a known entity, not "moon"',
    )
  })
  test('a relation that is no link', () => {
    const relation = { id: 'garden.points', entity: 'garden', title: named, from: 'gardener', link: 'points' }
    expect(refusal({ ...toyPack, relations: [...toyPack.relations, relation] })).toBe(
      'relations.garden.points: expected a link from gardener to garden',
    )
  })
  test('a variable of an unknown entity', () => {
    expect(refusal({ ...toyPack, derived: [variable('x', int(1), 'robot')] })).toBe(
      'robot.x: expected a known entity, not "robot"',
    )
  })
  test('a declared period the wrong way round', () => {
    const [drought] = toyPack.declarations
    const declarations =
      drought === undefined ? [] : [{ ...drought, periods: [{ from: '2020-02-01', to: '2020-01-01' }] }]
    expect(refusal({ ...toyPack, declarations })).toBe(
      'declarations.drought: expected periods of two dates YYYY-MM-DD, the earlier first',
    )
  })
})
