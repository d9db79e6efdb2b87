import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { applyReform, FactsError, loadPack, type Pack } from '@ondol/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { changeFacts } from '../examples-table/change-facts.ts'
import { knownKeys, type Mapping, mappingAt, plainValue, textAt } from '../examples-table/read-value.ts'
import { shiftsOf } from '../examples-table/shifts.ts'
import { seoul } from '../pack.ts'
import type { FactsFile } from './facts-file.ts'
import { type Weighed, weighTerms } from './weigh-terms.ts'

const pack = loadPack(seoul)
const FILE = 'weigh-terms.examples.yaml'
const table = mappingAt(
  parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')),
  { file: FILE, example: 'table' },
  'table',
)
const RELIEFS = ['property-tax-relief', 'income-tax-credit', 'repair-support'] as const

interface Example {
  readonly name: string
  readonly facts: FactsFile
  readonly terms: Mapping
  readonly expect: Mapping
}

function examples(): readonly Example[] {
  const base = mappingAt(table['base'], { file: FILE, example: 'base' }, 'base')
  const stated = table['examples']
  if (!Array.isArray(stated)) throw new Error(`${FILE}: examples is no list`)
  return stated.map((one: unknown, index) => exampleOf(one, base, `examples[${index}]`))
}

function exampleOf(stated: unknown, base: Mapping, label: string): Example {
  const example = mappingAt(stated, { file: FILE, example: label }, label)
  const name = textAt(example['name'], { file: FILE, example: label }, 'name')
  const place = { file: FILE, example: name }
  knownKeys(example, ['name', 'asOf', 'change', 'terms', 'expect'], { place, within: '' })
  const facts = plainValue(base['facts'], place, 'facts') as FactsFile
  const asOf = textAt(example['asOf'] ?? base['asOf'], place, 'asOf')
  const expected = mappingAt(example['expect'], place, 'expect')
  knownKeys(
    expected,
    ['from', 'monthly', 'saving', 'net', 'clawBack', 'clawBackMonths', 'missing', ...RELIEFS],
    {
      place,
      within: 'expect.',
    },
  )
  return {
    name,
    facts: { asOf, ...changeFacts(facts, mappingAt(example['change'], place, 'change'), place) },
    terms: mappingAt(example['terms'], place, 'terms'),
    expect: Object.fromEntries(
      Object.entries(expected).map(([key, value]) => [key, amountOf(plainValue(value, place, key))]),
    ),
  }
}

const amountOf = (value: unknown): unknown =>
  typeof value === 'string' && /^-[\d,]+$/.test(value) ? Number(value.replaceAll(',', '')) : value

/** What came out, in the words of the table. */
function told(weighed: Weighed): Mapping {
  const reliefs = weighed.landlord.reliefs.map(({ id, amount, years }) => [
    id,
    amount === null ? 'unknown' : years,
  ])
  return {
    from: weighed.from,
    monthly: weighed.tenant.monthly,
    saving: weighed.tenant.saving,
    net: weighed.landlord.net,
    clawBack: weighed.clawBack.amount,
    clawBackMonths: weighed.clawBack.months.value,
    missing: weighed.missing,
    ...Object.fromEntries(reliefs),
  }
}

function weighed(by: Pack, { facts, terms: { cut, months, from } }: Example): Weighed {
  const asked = { lease: 'l1', cut: Number(cut), months: Number(months) }
  return weighTerms(by, facts, typeof from === 'string' ? { ...asked, from } : asked)
}

const all = examples()

test.each(all.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const outcome = weighed(pack, example)
  expect(told(outcome)).toMatchObject(example.expect)
  expect(told(outcome)['missing']).toEqual(example.expect['missing'] ?? [])
  expect(outcome.landlord.isComplete).toBe(!RELIEFS.some((id) => example.expect[id] === 'unknown'))
})

/** Moves that no example can show, and why. */
const UNSHOWN: readonly string[] = [
  // No income is below 0.
  ...['start', '2021-01-01', '2025-01-01'].map(
    (from) => `landlord-income-tax-credit.rate ${from} [0].from down`,
  ),
  // The credit is that of whole months, so a value that begins in the last days of a month begins with the next.
  'landlord-income-tax-credit.rate 2021-01-01 date down',
  'landlord-income-tax-credit.leased-on-or-before 2021-07-01 date down',
  // The value is the same before and after: only what it rests on changes.
  ...[
    'landlord-income-tax-credit.rate 2025',
    'repair-support.share 2021',
    'repair-support.at-most 2021',
  ].flatMap((value) => [`${value}-01-01 date up`, `${value}-01-01 date down`]),
]

const figures = seoul.parameters.filter(({ id }) => /^(landlord-income-tax-credit|repair-support)\./.test(id))

test.each(figures.map((figure) => [figure.id, figure] as const))(
  '%s is guarded: moved by a little, some example tells',
  (_, figure) => {
    const unseen = shiftsOf(figure, undefined).filter(({ reform }) => {
      const shifted = loadPack(applyReform(seoul, reform))
      const answers = all.map((example) => told(weighed(shifted, example)))
      return isDeepStrictEqual(answers, usual)
    })
    const excused = UNSHOWN.filter((name) => name.startsWith(`${figure.id} `))
    expect(unseen.map(({ name }) => name).toSorted()).toEqual(excused.toSorted())
  },
)

const usual = all.map((example) => told(weighed(pack, example)))

const won = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })

/** A building with two shops, the first of which is talked about. */
const situations = fc.record({
  asOf: fc.constantFrom('2020-03-02', '2020-09-15', '2020-12-31', '2021-01-01', '2022-11-30', '2026-11-25'),
  emergency: fc.constantFrom({}, { emergency: { since: '2026-09-01' } }),
  income: won(300_000_000),
  tax: won(50_000_000),
  rent: won(20_000_000),
  area: fc.integer({ min: 1, max: 200 }),
  employees: fc.integer({ min: 0, max: 12 }),
  startedOn: fc.constantFrom('2015-01-01', '2020-01-31', '2020-02-01', '2021-06-30', '2022-01-01'),
  neighbour: fc.record({ cut: fc.constantFrom(0, 0.1, 0.2, 0.3), months: fc.constantFrom(0, 3, 6, 12) }),
})

type Drawn = typeof situations extends fc.Arbitrary<infer T> ? T : never

function factsOf({
  asOf,
  emergency,
  income,
  tax,
  rent,
  area,
  employees,
  startedOn,
  neighbour,
}: Drawn): FactsFile {
  const lease = { building: 'd', monthlyRent: rent, floorArea: area, startedOn }
  return {
    asOf,
    ...emergency,
    person: { owner: { taxableIncome: income } },
    business: { a: { sector: 'food-service', employees }, b: { sector: 'food-service', employees: 1 } },
    building: { d: { owner: 'owner', borough: 'mapo', propertyTax: tax, floorArea: 400 } },
    lease: {
      l: { ...lease, tenant: 'a' },
      n: { ...lease, tenant: 'b', agreedCut: neighbour.cut, cutMonths: neighbour.months },
    },
  }
}

const cuts = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const months = fc.integer({ min: 0, max: 24 })
const known = (amount: number | null): number => amount ?? Number.NaN

describe('whatever the situation', () => {
  test('the tenant gets what the landlord forgoes, and the nets add up to what is paid from outside', () => {
    fc.assert(
      fc.property(situations, cuts, months, (situation, cut, count) => {
        const { tenant, landlord } = weighTerms(pack, factsOf(situation), { lease: 'l', cut, months: count })
        const paid = landlord.reliefs.reduce((sum, { amount }) => sum + known(amount), 0)
        expect(tenant.saving).toBe(landlord.lostRent)
        expect(known(landlord.net) + known(tenant.net)).toBe(paid)
        for (const { amount, years } of landlord.reliefs) {
          expect(years.reduce((sum, year) => sum + year, 0)).toBe(amount)
          for (const year of years) expect(Number.isInteger(year)).toBe(true)
        }
      }),
    )
  })

  test('no relief is negative, and none exceeds its cap', () => {
    fc.assert(
      fc.property(situations, cuts, months, (situation, cut, count) => {
        const { landlord } = weighTerms(pack, factsOf(situation), { lease: 'l', cut, months: count })
        const [tax, credit, repairs] = landlord.reliefs.map(({ amount }) => known(amount))
        const lost = known(landlord.lostRent)
        // What the neighbour brought before is rounded down, so that the difference may be up to 10 won more.
        const caps = [situation.tax * 0.5 * 3 + 30, lost * 0.7, Math.min(lost * 0.3 + 10, 5_000_000)]
        for (const [index, amount] of [tax, credit, repairs].entries()) {
          expect(amount).toBeGreaterThanOrEqual(0)
          expect(amount).toBeLessThanOrEqual((caps[index] ?? 0) + 0.001)
        }
        expect(landlord.net).toBeLessThanOrEqual(caps.reduce((sum, cap) => sum + cap, 0) - lost + 0.001)
      }),
    )
  })

  test('a deeper cut never gives the tenant less, nor the landlord less relief', () => {
    fc.assert(
      fc.property(situations, cuts, cuts, months, (situation, one, other, count) => {
        const [less, more] = [one, other].toSorted((left, right) => left - right)
        const [shallow, deep] = [less, more].map((cut) =>
          weighTerms(pack, factsOf(situation), { lease: 'l', cut: cut ?? 0, months: count }),
        )
        expect(known(deep?.tenant.saving ?? null)).toBeGreaterThanOrEqual(
          known(shallow?.tenant.saving ?? null),
        )
        for (const [index, relief] of (shallow?.landlord.reliefs ?? []).entries())
          expect(known(deep?.landlord.reliefs[index]?.amount ?? null)).toBeGreaterThanOrEqual(
            known(relief.amount),
          )
      }),
    )
  })

  test('what is not stated is named, and the net is then no more than it is once it is', () => {
    fc.assert(
      fc.property(situations, cuts, months, (situation, cut, count) => {
        const facts = factsOf(situation)
        const proposal = { lease: 'l', cut, months: count }
        const partial = weighTerms(pack, { ...facts, person: { owner: {} } }, proposal)
        const full = weighTerms(pack, facts, proposal)
        expect(known(partial.landlord.net)).toBeLessThanOrEqual(known(full.landlord.net))
        expect(partial.missing).toEqual(partial.landlord.isComplete ? [] : ['person/owner.taxableIncome'])
      }),
    )
  })
})

describe('what cannot be weighed', () => {
  const facts = factsOf({
    asOf: '2020-09-15',
    emergency: {},
    income: 0,
    tax: 0,
    rent: 1_000_000,
    area: 10,
    employees: 1,
    startedOn: '2015-01-01',
    neighbour: { cut: 0, months: 0 },
  })

  test.each([
    [-0.1, 6],
    [1.01, 6],
    [Number.NaN, 6],
    [0.2, -1],
    [0.2, 6.5],
    [0.2, 121],
  ])('a cut of %d for %d months is refused', (cut, count) => {
    expect(() => weighTerms(pack, facts, { lease: 'l', cut, months: count })).toThrow(RangeError)
  })

  test.each(['other', 'constructor', ''])('the lease "%s" is not there', (lease) => {
    expect(() => weighTerms(pack, facts, { lease, cut: 0.2, months: 6 })).toThrow(FactsError)
  })
})
