import { assess, loadPack, type Result, readFacts } from '@ondol/rules'
import { examples, seoul } from '@ondol/seoul'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { snakeCase } from './names.ts'

let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

const post = async (body: unknown): Promise<Answer> =>
  await ask(app, {
    method: 'POST',
    url: '/calculate',
    headers: { 'content-type': 'application/json' },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** A request as OpenFisca's documentation writes them: null where a value is wanted. */
const situation = {
  persons: {
    kim: {
      birth_date: { '2020-09': '1980-03-02' },
      person_borough: { ETERNITY: 'mapo' },
      work: { ETERNITY: 'self-employed' },
      income: { '2020-06': 900_000, '2020-07': 700_000, '2020-08': 600_000 },
      youth_basic_income: { '2020-09': null },
      youth_basic_income_amount: { '2020-09': null },
    },
  },
  households: {
    'kim&co': {
      members: ['kim'],
      other_income: { ETERNITY: 0 },
      size: { '2020-09': null },
      monthly_income: { '2020-09': null },
      seoul_basic_security: { '2020-09': null },
    },
  },
  businesses: {
    shop: {
      owner: ['kim'],
      business_borough: { ETERNITY: 'mapo' },
      sector: { ETERNITY: 'food-service' },
      employees: { ETERNITY: 2 },
      opened_on: { ETERNITY: '2016-03-02' },
      local_income_tax: { ETERNITY: 840_000 },
      sales: {
        '2019-06': 10_000_000,
        '2019-07': 10_000_000,
        '2019-08': 10_000_000,
        '2020-06': 5_000_000,
        '2020-07': 5_000_000,
        '2020-08': 5_000_000,
      },
      sales_drop: { '2020-09': null },
      local_income_tax_relief: { '2020-09': null, '2026-09': null },
      local_income_tax_relief_amount: { '2020-09': null, '2020-09-15': null, '2026-09': null },
      local_income_tax_relief_months: { '2020-09': null },
    },
  },
}

it('sends back what was sent, with a value for every null', async () => {
  const answer = await post(situation)
  expect(answer.statusCode).toBe(200)
  const expected = structuredClone(situation) as unknown as Record<
    string,
    Record<string, Record<string, object>>
  >
  Object.assign(expected['persons']?.['kim'] ?? {}, {
    youth_basic_income: { '2020-09': false },
    youth_basic_income_amount: { '2020-09': 0 },
  })
  Object.assign(expected['households']?.['kim&co'] ?? {}, {
    size: { '2020-09': 1 },
    monthly_income: { '2020-09': 2_200_000 / 3 },
    seoul_basic_security: { '2020-09': null },
  })
  Object.assign(expected['businesses']?.['shop'] ?? {}, {
    sales_drop: { '2020-09': 0.5 },
    local_income_tax_relief: { '2020-09': true, '2026-09': false },
    local_income_tax_relief_amount: { '2020-09': 420_000, '2020-09-15': 420_000, '2026-09': 0 },
    local_income_tax_relief_months: { '2020-09': 24 },
  })
  expect(answer.json()).toEqual(expected)
})

it('keeps figures to the won', async () => {
  const body = { households: { h: { assets: { ETERNITY: 30_000_001 }, other_income: { ETERNITY: null } } } }
  expect((await post(body)).json()).toEqual(body)
})

it('understands the vocabulary’s own names, links between things, sets and a stated emergency', async () => {
  const answer = await post({
    emergency: { since: '2026-08-01' },
    persons: { a: { birthDate: { ETERNITY: '1999-01-01' }, receives: { ETERNITY: ['duru-nuri'] } } },
    businesses: { b: { borough: { ETERNITY: 'mapo' }, sales_drop: { '2026-11': null } } },
    buildings: { s: { borough: { ETERNITY: 'mapo' } } },
    leases: {
      l: {
        tenant: ['b'],
        building: 's',
        agreed_cut: { ETERNITY: 0.2 },
        rent_reduction: { '2026-11-24': null },
      },
    },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.json().leases.l.rent_reduction).toEqual({ '2026-11-24': false })
  expect(answer.json().businesses.b.sales_drop).toEqual({ '2026-11': null })
})

describe('errors stand where they are about', () => {
  const faults: readonly (readonly [string, number, string, RegExp])[] = [
    ['{"a" : "x", "b"}', 400, 'error', /Invalid JSON/],
    ['["An", "array"]', 400, 'error', /Invalid type/],
    ['{"persons": {"bob": {}}, "planets": {}}', 400, 'planets', /no such entity/],
    ['{"persons": []}', 400, 'persons', /Invalid type/],
    ['{"persons": {"bob": 1}}', 400, 'persons/bob', /Invalid type/],
    ['{"households": {"h": {"members": {}}}}', 400, 'households/h/members', /Invalid type/],
    ['{"persons": {"bob": {"tail": {}}}}', 404, 'persons/bob/tail', /tried to calculate or to set/],
    ['{"persons": {"bob": {"sales": {}}}}', 400, 'persons/bob/sales', /of businesses, not of persons/],
    ['{"businesses": {"b": {"sales": 4000}}}', 400, 'businesses/b/sales', /by period/],
    ['{"businesses": {"b": {"sales": {"2017-01": "x"}}}}', 400, 'businesses/b/sales/2017-01', /whole number/],
    [
      '{"businesses": {"b": {"sales": {"2017": 4}}}}',
      400,
      'businesses/b/sales/2017',
      /only defined for months/,
    ],
    ['{"businesses": {"b": {"sales": {"2017-01-02": 4}}}}', 400, 'businesses/b/sales/2017-01-02', /months/],
    ['{"businesses": {"b": {"sales": {"2017-13": 4}}}}', 400, 'businesses/b/sales', /Expected a period/],
    [
      '{"persons": {"bob": {"birth_date": {"2017-01": "x"}}}}',
      400,
      'persons/bob/birth_date/2017-01',
      /a date/,
    ],
    ['{"persons": {"bob": {"work": {"2017-01": "x"}}}}', 400, 'persons/bob/work/2017-01', /one of employee/],
    ['{"persons": {"bob": {"receives": {"2017-01": ["x"]}}}}', 400, 'persons/bob/receives/2017-01', /one of/],
    ['{"households": {"h": {"size": {"2017-01": 3}}}}', 400, 'households/h/size/2017-01', /computed/],
    ['{"households": {"h": {"size": {"2017": null}}}}', 400, 'households/h/size/2017', /months and days/],
    [
      '{"households": {"h": {"size": {"ETERNITY": null}}}}',
      400,
      'households/h/size/ETERNITY',
      /months and days/,
    ],
    [
      '{"persons": {}, "households": {"h": {"members": ["x"]}}}',
      400,
      'households/h/members',
      /not been declared/,
    ],
    [
      '{"persons": {"bob": {}}, "households": {"h": {"members": ["bob", "bob"]}}}',
      400,
      'households/h/members',
      /more than once/,
    ],
    [
      '{"persons": {"bob": {}}, "households": {"h": {"members": ["bob", {}]}}}',
      400,
      'households/h/members/1',
      /Invalid type/,
    ],
    [
      '{"persons": {"a": {}, "b": {}}, "businesses": {"s": {"owner": ["a", "b"]}}}',
      400,
      'businesses/s/owner',
      /at most one/,
    ],
    [
      '{"persons": {"a": {"work": {"2020-01": "daily", "2020-02": "artist"}}}}',
      400,
      'persons/a/work/2020-02',
      /another value/,
    ],
  ]

  it.each(faults)('%s', async (body, status, path, message) => {
    const answer = await post(body)
    expect(answer.statusCode).toBe(status)
    const found = path.split('/').reduce<unknown>((part, name) => Object(part)[name], answer.json())
    expect(found).toMatch(message)
  })
})

it('refuses too many things, and too many dates for them', async () => {
  const asked = (things: number, dates: number): object => {
    const months = Array.from({ length: dates }, (_, index) => [monthAfter2000(index), null])
    const ids = Array.from({ length: things }, (_, index) => `p${index}`)
    const person = { youth_basic_income: Object.fromEntries(months) }
    return { persons: Object.fromEntries(ids.map((id) => [id, person])), households: { h: { members: ids } } }
  }
  expect((await post(asked(9, 60))).statusCode).toBe(200)
  expect((await post(asked(9, 61))).statusCode).toBe(400)
  expect((await post(asked(99, 13))).json()).toEqual({ error: expect.stringMatching(/at most 12 dates/) })
  expect((await post(asked(100, 1))).json()).toEqual({ error: expect.stringMatching(/at most 100 things/) })
})

it('regression: many people asked about at many dates exhaust neither memory nor patience', async () => {
  const months = Array.from({ length: 12 }, (_, index) => [monthAfter2000(index), null])
  const ids = Array.from({ length: 99 }, (_, index) => `p${index}`)
  const persons = Object.fromEntries(
    ids.map((id) => [id, { youth_basic_income: Object.fromEntries(months) }]),
  )
  const started = performance.now()
  expect((await post({ persons, households: { h: { members: ids } } })).statusCode).toBe(200)
  expect(performance.now() - started).toBeLessThan(15_000)
})

it('answers a body that is too large as the rest of the server does', async () => {
  const answer = await post(' '.repeat(2_000_000))
  expect(answer.statusCode).toBe(413)
})

const pack = loadPack(seoul)

it.each(examples.map(({ id, facts }) => ({ id, facts })))(
  'agrees with the assessment: $id',
  async ({ facts }) => {
    const { asOf, results } = assess(pack, readFacts(pack, facts))
    const request = asSituation(facts as Record<string, Record<string, Record<string, unknown>>>)
    const wanted = results.flatMap((result) => expectedOf(result))
    for (const { key, id, name } of wanted)
      Object.assign(request[key]?.[id] ?? {}, { [name]: { [asOf]: null } })
    const answered = await post(request)
    expect([answered.statusCode, answered.statusCode === 200 ? '' : answered.body]).toEqual([200, ''])
    const answer = answered.json()
    for (const { key, id, name, value } of wanted)
      expect([id, name, answer[key][id][name][asOf]]).toEqual([id, name, value])
  },
)

interface Expected {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly value: unknown
}

/** What the variables of a programme have to say of a result. */
function expectedOf({ programme, subject, status, benefit, excludedBy }: Result): readonly Expected[] {
  const [entity = '', id = ''] = subject.split('/')
  const definition = seoul.programmes.find((one) => one.id === programme)
  const refused = status === 'ineligible'
  const values = new Map<string, unknown>([
    ['', { eligible: true, ineligible: false, unknown: null }[status]],
  ])
  if (definition?.benefit.amount) values.set('-amount', refused ? 0 : benefit?.amount)
  if (definition?.benefit.months) values.set('-months', refused ? null : benefit?.months)
  for (const detail of definition?.benefit.details ?? [])
    values.set(`-${detail.id}`, benefit?.[detail.id] ?? null)
  if (seoul.exclusions.some(({ programmes }) => programmes.includes(programme)))
    values.set('-excluded-by', excludedBy)
  return Array.from(values, ([ending, value]) => ({
    key: plural(entity),
    id,
    name: snakeCase(`${programme}${ending}`),
    value,
  }))
}

it('says which programme is paid in place of another', async () => {
  const person = {
    birth_date: { ETERNITY: '1986-01-01' },
    person_borough: { ETERNITY: 'mapo' },
    work: { ETERNITY: 'unemployed' },
    student: { ETERNITY: false },
    income: { '2020-06': 0, '2020-07': 0, '2020-08': 0 },
    receives: { ETERNITY: [] },
    fund_contribution_months: { ETERNITY: 20 },
    fund_base_income: { ETERNITY: 2_000_000 },
    last_worked_on: { ETERNITY: '2020-08-01' },
    seeking_work: { ETERNITY: true },
    job_search_activities: { ETERNITY: 3 },
    employment_fund_benefit_excluded_by: { '2020-09': null },
    youth_basic_income_excluded_by: { '2020-09': null },
  }
  const households = { h: { members: ['a'], assets: { ETERNITY: 0 }, other_income: { ETERNITY: 0 } } }
  const { a } = (await post({ persons: { a: person }, households })).json().persons
  expect(a.employment_fund_benefit_excluded_by).toEqual({ '2020-09': null })
  expect(a.youth_basic_income_excluded_by).toEqual({ '2020-09': 'employment-fund-benefit' })
})

const monthAfter2000 = (index: number): string =>
  `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

const plural = (entity: string): string => (entity === 'business' ? 'businesses' : `${entity}s`)

type Situation = Record<string, Record<string, Record<string, unknown>>>

/** A facts file written as a situation. */
function asSituation(facts: Situation): Situation {
  const situation: Situation = {}
  for (const { id: entity, fields } of seoul.entities) {
    const things = facts[entity] ?? {}
    situation[plural(entity)] = Object.fromEntries(
      Object.entries(things).map(([id, stated]) => [
        id,
        Object.fromEntries(
          Object.entries(stated).flatMap(([name, value]) => {
            const type = fields[name]?.type
            if (type === 'link') return entity === 'person' ? [] : [[name, [value]]]
            return [[name, type === 'monthly' ? value : { ETERNITY: value }]]
          }),
        ),
      ]),
    )
  }
  for (const [id, { household }] of Object.entries(facts['person'] ?? {})) {
    const home = situation['households']?.[String(household)]
    if (home !== undefined) home['members'] = [...((home['members'] as string[] | undefined) ?? []), id]
  }
  return situation
}
