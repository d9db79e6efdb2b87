import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileUnit } from '../evaluate/compile.ts'
import { loadPack, type Pack } from '../evaluate/load-pack.ts'
import type { Unit } from '../evaluate/unit.ts'
import type { Row } from '../evaluate/value.ts'
import type { Expression } from '../expression/expression.ts'
import { int } from '../expression/literal.ts'
import { readFacts } from '../facts/read-facts.ts'
import { drawn } from '../testing/draw.ts'
import { withProbe } from '../testing/probe.ts'
import { asInput, randomFacts } from '../testing/random-facts.ts'
import { randomPack } from '../testing/random-pack.ts'
import { toyAdministration, toyFigures } from '../testing/toy-administration.ts'
import { toyPack } from '../testing/toy-pack.ts'
import { gardener, text } from '../testing/toy-vocabulary.ts'
import { fuseUnit } from './fuse-unit.ts'

/** Every rule of a pack, with the entity that it is asked of. */
function unitsOf({ definition, layout, programmes }: Pack): readonly (readonly [string, Unit])[] {
  const variables = layout.derivedUnits.map((unit, position) => [definition.derived[position]?.entity, unit])
  const rules = programmes.flatMap(({ programme, conditions, amount, months, details }) =>
    [...conditions.map(({ unit }) => unit), amount, months, ...details.map(({ unit }) => unit)].map(
      (unit) => [programme.subject, unit] as const,
    ),
  )
  // What is not there is left out here.
  return [...variables, ...rules].filter((pair): pair is [string, Unit] => pair.every(Boolean))
}

/** What every rule answers of every row: its value, and every slot of its log. */
function outcomes(pack: Pack, input: unknown): readonly unknown[] {
  const [asked, recorded] = [readFacts(pack, input), readFacts(pack, input)]
  const rowsOf = ({ rows }: typeof asked, entity: string): readonly Row[] => [
    ...(rows.get(entity)?.values() ?? []),
  ]
  const values = unitsOf(pack).flatMap(([entity, unit]) =>
    rowsOf(asked, entity).map((row) => unit.evaluate(asked.frame, row)),
  )
  const logs = unitsOf(pack).flatMap(([entity, unit]) =>
    rowsOf(recorded, entity).map((row) => {
      const log = unit.record(recorded.frame, row)
      return [log, log.length, Object.keys(log), unit.result(log)]
    }),
  )
  const variables = [asked, recorded].flatMap(({ rows }) =>
    [...rows.values()].flatMap((things) =>
      [...things.values()].map(({ derived, logs: kept }) => [derived, kept]),
    ),
  )
  return [values, logs, variables]
}

describe('fused rules', () => {
  test('answer and record as the closures do, on random packs and facts', { timeout: 60_000 }, () => {
    const cases = drawn((draw) => {
      const pack = randomPack(draw)
      return { pack, input: asInput(randomFacts(draw, pack, draw.pick([50, 80, 95]))) }
    })
    fc.assert(
      fc.property(cases, ({ pack, input }) => {
        const fused = loadPack(pack, { compile: fuseUnit })
        expect(outcomes(fused, input)).toStrictEqual(outcomes(loadPack(pack), input))
      }),
      { numRuns: 300 },
    )
  })

  test('answer as the closures do before the first value of a parameter or a scale', () => {
    const parameters = toyPack.parameters.map((one) => {
      if (toyFigures.includes(one)) return one
      const values = Object.entries(one.values).map(([from, value]) => [
        from.replace('start', '2010-01-01'),
        value,
      ])
      return { ...one, values: Object.fromEntries(values) } as typeof one
    })
    const programmes = toyPack.programmes.map((one) => ({ ...one, inForce: { from: '2010-01-01' } }))
    const pack = { ...toyPack, parameters, programmes }
    const input = { asOf: '2005-01-01', gardener: { g: { points: 7, savings: 100 } } }
    const closures = loadPack(pack)
    expect(closures.parametersAt(20050101)).toContain(undefined)
    expect(outcomes(loadPack(pack, { compile: fuseUnit }), input)).toStrictEqual(outcomes(closures, input))
  })

  test('nested aggregates take no longer to write than to read', () => {
    const relation = { id: 'own', entity: 'thing', from: 'thing', link: 'of', title: text('일', 'own') }
    const entity = {
      id: 'thing',
      title: text('것', 'thing'),
      plural: text('것들', 'things'),
      fields: { of: { type: 'link', to: 'thing', title: text('의', 'of') } },
    } as const
    let expression: Expression = int(1)
    for (let depth = 0; depth < 100; depth++)
      expression = { kind: 'aggregate', op: 'sum', relation: 'own', of: expression }
    const administration = { ...toyAdministration, boroughOf: {} }
    const bare = {
      ...toyPack,
      programmes: [],
      exclusions: [],
      derived: [],
      entities: [entity],
      administration,
    }
    const pack = withProbe({ ...bare, relations: [relation] }, 'thing', expression)
    const input = { asOf: '2020-01-01', thing: { a: { of: 'a' } } }
    expect(outcomes(loadPack(pack, { compile: fuseUnit }), input)).toStrictEqual(
      outcomes(loadPack(pack), input),
    )
  })
})

describe('a rule is data', () => {
  const EVIL = '"];globalThis.stolen=1;throw 1//\u2028`+(globalThis.stolen=1)+`'
  const isUntouched = (): void => expect(Object.hasOwn(globalThis, 'stolen')).toBe(false)
  const { vocabulary, layout } = loadPack(toyPack)
  const scope = { vocabulary, entity: 'gardener', place: 'here' }
  const facts = readFacts(loadPack(toyPack), { asOf: '2020-09-15', gardener: { g: { kind: 'bean' } } })
  const ask = (rule: unknown): unknown => {
    // A reform that no check has seen.
    const unit = fuseUnit(rule as Expression, scope, layout)
    // The facts above state this row.
    return unit.evaluate(facts.frame, facts.rows.get('gardener')?.get('g') as Row)
  }

  test('an id that looks like a program stays a string', () => {
    expect(ask({ kind: 'literal', type: 'choice', value: EVIL })).toBe(EVIL)
    expect(ask({ kind: 'one-of', of: gardener.kind, choices: [EVIL, 'bean'] })).toBe(true)
    expect(ask({ kind: 'one-of', of: gardener.kind, choices: [EVIL] })).toBe(false)
    expect(ask({ kind: 'has', of: gardener.badges, choice: EVIL })).toBeUndefined()
    isUntouched()
  })

  test.each([
    ['round-down', { kind: 'round-down', of: { kind: 'literal', type: 'won', value: 7 }, to: EVIL }],
    ['first-of-month', { kind: 'first-of-month', back: EVIL }],
    ['literal', { kind: 'literal', type: 'int', value: EVIL }],
    [
      'window',
      {
        kind: 'window',
        entity: 'gardener',
        field: 'harvest',
        fold: 'total',
        months: { kind: 'before', from: EVIL, to: 1 },
      },
    ],
  ])('a string in the place of a number of %s runs nothing', (_, rule) => {
    expect(() => ask(rule)).not.toThrow(SyntaxError)
    isUntouched()
  })

  test.each([[{ value: 1 }], [[1]], [null], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    '%j in the place of a plain value is refused',
    (value) => {
      expect(() => ask({ kind: 'literal', type: 'int', value })).toThrow(/where a .* stands/)
      expect(() => ask({ kind: 'first-of-month', back: value })).toThrow(/where a .* stands/)
    },
  )

  test('unknown names are refused before anything is written', () => {
    expect(() => ask({ kind: 'parameter', id: EVIL })).toThrow(/no position/)
    expect(() => ask({ kind: 'field', entity: 'gardener', field: EVIL })).toThrow(/no position/)
    isUntouched()
  })

  test('negative numbers and zeros are themselves', () => {
    for (const value of [-1, -0, 0, 1e21, 5e-324, -1.5e-7]) {
      const rule: Expression = { kind: 'literal', type: 'ratio', value }
      expect(ask(rule)).toBe(value)
      expect(ask({ kind: 'arithmetic', op: 'subtract', of: [int(1), rule] })).toBe(1 - value)
      expect(compileUnit(rule, scope, layout).evaluate(facts.frame, {} as Row)).toBe(value)
    }
  })
})
