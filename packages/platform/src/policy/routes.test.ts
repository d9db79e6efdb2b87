import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { ask, testServer } from '../testing/test-server.ts'
import { type AdministrationView, administrationSchema } from './administration-view.ts'
import { type ParameterView, parameterSchema } from './parameter-view.ts'
import { programmeSchema, programmeSummarySchema } from './programme-schemas.ts'
import type { ProgrammeSummary, ProgrammeView } from './programme-view.ts'
import { vocabularySchema } from './vocabulary-view.ts'

let app: App
beforeAll(async () => {
  app = await testServer({ declared: 'drill' })
})
afterAll(async () => await app.close())

it('lists the programmes', async () => {
  const { programmes } = (await ask(app, '/v1/programmes')).json<{ programmes: ProgrammeSummary[] }>()
  expect(programmes.map(({ id }) => id)).toEqual(seoul.programmes.map(({ id }) => id))
  for (const one of programmes) expect(programmeSummarySchema.parse(one)).toEqual(one)
})

it.each(seoul.programmes.map(({ id }) => id))('shows all of %s as it is described', async (id) => {
  const programme = (await ask(app, `/v1/programmes/${id}`)).json<ProgrammeView>()
  expect(programmeSchema.parse(programme)).toEqual(programme)
  expect(programme.conditions.length).toBeGreaterThan(0)
  expect(programme.institutions.length).toBe(programme.decidedBy.length)
})

it('shows a programme’s own figures and those of the variables that it reads', async () => {
  const relief = (await ask(app, '/v1/programmes/local-income-tax-relief')).json<ProgrammeView>()
  const ids = relief.parameters.map(({ id }) => id)
  expect(ids).toContain('local-income-tax-relief.rate')
  expect(relief.conditions.find(({ id }) => id === 'micro')?.parameters.length).toBeGreaterThan(0)
})

it('gives the value in force at a date', async () => {
  const at = async (asOf: string): Promise<ParameterView | undefined> => {
    const answer = (await ask(app, `/v1/parameters?asOf=${asOf}`)).json<{ parameters: ParameterView[] }>()
    for (const one of answer.parameters) expect(parameterSchema.parse(one)).toEqual(one)
    return answer.parameters.find(({ id }) => id === 'employment-fund.contribution-rate')
  }
  expect((await at('2022-06-30'))?.inForce?.value).toBe(0.008)
  expect((await at('2022-07-01'))?.inForce?.value).toBe(0.009)
})

it('gives what delivery goes by, its figures at a date', async () => {
  const answer = (await ask(app, '/v1/parameters?asOf=2026-11-24')).json<{
    parameters: ParameterView[]
    administration: AdministrationView
  }>()
  const { administration } = answer
  expect(administrationSchema.parse(administration)).toEqual(administration)
  expect(administration.serviceLevels.find(({ state }) => state === 'committee')).toEqual({
    state: 'committee',
    title: { ko: '위원회 심의 중', en: 'before the committee' },
    waitsFor: 'mediator',
    parameter: 'delivery.days-committee',
    workingDays: 20,
    escalatesTo: 'supervisor',
  })
  const named = [
    ...administration.serviceLevels.map(({ parameter }) => parameter),
    administration.secondSignatureAbove,
    administration.appealDays,
    ...Object.values(administration.budgets),
  ]
  const ids = answer.parameters.map(({ id }) => id)
  for (const id of named) expect(ids).toContain(id)
  expect(administration.holidays.find(({ date }) => date === '2026-05-25')?.kind).toBe('substitute')
})

it('says of each programme whose money moves', async () => {
  const delivery = async (id: string): Promise<unknown> =>
    (await ask(app, `/v1/programmes/${id}`)).json<ProgrammeView>().delivery
  expect(await delivery('youth-basic-income')).toEqual({ kind: 'paid', schedule: 'monthly' })
  expect(await delivery('emergency-loan')).toEqual({ kind: 'lender' })
})

it('gives the vocabulary as it is described', async () => {
  const vocabulary = (await ask(app, '/v1/vocabulary')).json()
  expect(vocabularySchema.parse(vocabulary)).toEqual(vocabulary)
})

it('tells today in Seoul, and the drill', async () => {
  expect((await ask(app, '/v1/city')).json()).toEqual({
    today: '2026-11-24',
    emergency: { since: '2026-08-01', drill: true },
  })
})

it.each(['/v1/programmes', '/v1/vocabulary', '/variables', '/entities'])(
  '%s need not be sent twice',
  async (url) => {
    const first = await ask(app, url)
    const etag = String(first.headers['etag'])
    const again = await ask(app, { url, headers: { 'if-none-match': etag } })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
    const packed = await ask(app, { url, headers: { 'if-none-match': etag, 'accept-encoding': 'br' } })
    expect(packed.statusCode).toBe(304)
    expect((await ask(app, { url, headers: { 'accept-encoding': 'br' } })).headers['etag']).toBe(etag)
  },
)

it('compresses what is long', async () => {
  const answer = await ask(app, { url: '/v1/vocabulary', headers: { 'accept-encoding': 'gzip, br' } })
  expect(answer.headers['content-encoding']).toBe('br')
})
