import { expect, test } from 'vitest'
import { loadPack, type Pack } from '../evaluate/load-pack.ts'
import type { Value } from '../evaluate/value.ts'
import { derivedValue } from '../evaluate/variable.ts'
import { add, divide, largest, multiply, roundDown, subtract } from '../expression/arithmetic.ts'
import { atMost, below, equal } from '../expression/compare.ts'
import { addMonths, ageAt, monthsBetween } from '../expression/dates.ts'
import type { Expression, Typed } from '../expression/expression.ts'
import { int, ratio, today, won } from '../expression/literal.ts'
import { countOf, maxOver, sumOver } from '../expression/relations.ts'
import { readFacts } from '../facts/read-facts.ts'
import { fuseUnit } from '../fused/fuse-unit.ts'
import { withProbe } from '../testing/probe.ts'
import { toyPack } from '../testing/toy-pack.ts'
import { gardener, plot, plots, text } from '../testing/toy-vocabulary.ts'
import { columnsOf } from './columns-of.ts'
import { compileColumns } from './compile-columns.ts'

const facts = {
  asOf: '2020-09-15',
  gardener: {
    none: { portion: 0, savings: 0, points: 0, bornOn: '1950-01-31' },
    all: { portion: 1, savings: 1_000_000, points: 100, bornOn: '1950-01-31' },
    open: {},
  },
  plot: { a: { tenant: 'all', rent: 1 }, b: { tenant: 'all', rent: 5 }, c: { tenant: 'none', rent: 0 } },
}

/** Infinite where the gardener has a portion, else 0. */
const huge = multiply(multiply(gardener.portion, ratio(1e200)), multiply(gardener.portion, ratio(1e200)))
const hugeSum: Typed<'won', 'gardener'> = multiply(won(1e200), multiply(gardener.portion, ratio(1e200)))
const hugeRent: Typed<'won', 'plot'> = multiply(multiply(plot.rent, ratio(1e200)), ratio(1e200))
const tax = {
  ...toyPack.parameters[0],
  kind: 'scale',
  id: 'overflow',
  mode: 'marginal',
  input: 'won',
  output: 'won',
  title: text('세', 'tax'),
  unit: 'ratio',
  source: { basis: 'assumption', text: text('시험', 'test') },
  values: {
    start: [
      { from: 0, value: 0.1 },
      { from: 10, value: 0 },
    ],
  },
} as const

const rules: Readonly<Record<string, Expression>> = {
  huge,
  'huge less huge': subtract(huge, huge),
  'nothing times huge': multiply(ratio(0), huge),
  'huge by huge': divide(huge, huge),
  'huge and less': add(subtract(huge, huge), ratio(1)),
  'a difference of huge sums, rounded': roundDown(subtract(hugeSum, hugeSum), 10),
  'the largest of what is no number': largest(subtract(huge, huge), ratio(0)),
  'huge is at most huge': atMost(huge, huge),
  'huge is huge': equal(huge, huge),
  'what is no number is below': below(subtract(huge, huge), ratio(1)),
  'a tax on huge': { kind: 'scale', id: 'overflow', of: hugeSum },
  'the sum of huge rents less themselves': sumOver(plots, subtract(hugeRent, hugeRent)),
  'the sum of huge and minus huge': sumOver(
    plots,
    multiply(hugeRent, subtract(ratio(1), divide(plot.rent, won(2)))),
  ),
  'the largest of huge rents': maxOver(plots, hugeRent),
  'huge times how many': multiply(huge, countOf(plots)),
  'months without end': addMonths(gardener.bornOn, multiply(gardener.points, int(1e305))),
  'age without end': ageAt(gardener.bornOn, addMonths(today, multiply(gardener.points, int(1e308)))),
  'months up to no end': monthsBetween(
    gardener.bornOn,
    addMonths(today, multiply(gardener.points, int(1e308))),
  ),
}

function interpreted(pack: Pack): readonly Value[] {
  const read = readFacts(pack, facts)
  return Object.keys(facts.gardener).map((id) =>
    derivedValue(pack, read, { subject: `gardener/${id}`, id: 'probe' }),
  )
}

function columnar(pack: Pack): readonly Value[] {
  const { columns } = columnsOf(pack, [readFacts(pack, facts)])
  const asked = { asOf: facts.asOf, programmes: [], variables: ['gardener.probe'] }
  const { stages, subjects } = compileColumns(pack, columns, asked)
  for (const { rows, run } of stages) run(0, rows)
  subjects[0]?.run(0, 3)
  const figures = subjects[0]?.variables[0]?.figures
  return Array.from(figures?.values ?? [], (value) => {
    if (figures?.kind === 'truth') return [false, true, undefined][value]
    return Number.isNaN(value) ? undefined : value
  })
}

test.each(Object.entries(rules))('past the largest double all evaluators say the same: %s', (_, rule) => {
  const pack = withProbe({ ...toyPack, parameters: [...toyPack.parameters, tax] }, 'gardener', rule)
  const answers = interpreted(loadPack(pack))
  expect(answers).not.toContain(Number.NaN)
  expect(interpreted(loadPack(pack, { compile: fuseUnit }))).toStrictEqual(answers)
  expect(columnar(loadPack(pack))).toStrictEqual(answers)
})
