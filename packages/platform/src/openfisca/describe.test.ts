import { seoul } from '@ondol/seoul'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { ask, testServer } from '../testing/test-server.ts'
import type { Entry, VariableView } from './describe.ts'
import { entitiesSchema, entriesSchema, parameterSchema, variableSchema } from './schemas.ts'

let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

const get = async <T>(url: string): Promise<T> => (await ask(app, url)).json<T>()

it('lists variables, each of which can be looked up', async () => {
  const variables = await get<Record<string, Entry>>('/variables')
  expect(entriesSchema.parse(variables)).toEqual(variables)
  for (const { id } of seoul.programmes) expect(variables).toHaveProperty(id.replaceAll('-', '_'))
  for (const [name, { href }] of Object.entries(variables)) {
    const variable = await get<VariableView>(href)
    expect(variable.id).toBe(name)
    expect(variableSchema.parse(variable)).toEqual(variable)
  }
})

it('describes a fact, a series, a computed variable and a choice', async () => {
  expect(await get('/variable/birth_date')).toMatchObject({
    entity: 'person',
    valueType: 'Date',
    definitionPeriod: 'ETERNITY',
    defaultValue: null,
  })
  expect(await get('/variable/sales')).toMatchObject({
    entity: 'business',
    valueType: 'Int',
    definitionPeriod: 'MONTH',
  })
  expect(await get('/variable/rent_reduction')).toMatchObject({ entity: 'lease', valueType: 'Boolean' })
  expect(await get('/variable/rent_reduction_amount')).toMatchObject({ entity: 'lease', valueType: 'Float' })
  const work = await get<VariableView>('/variable/work')
  expect(work.valueType).toBe('String')
  expect(Object.keys(work.possibleValues ?? {})).toContain('unemployed')
  const lender = await get<VariableView>('/variable/emergency_loan_institution')
  expect(Object.keys(lender.possibleValues ?? {})).toEqual(['commercial-bank', 'ibk', 'semas'])
})

it('finds parameters with slashes or dots', async () => {
  const parameters = await get<Record<string, Entry>>('/parameters')
  expect(Object.keys(parameters)).toEqual(seoul.parameters.map(({ id }) => id))
  for (const [id, { href }] of Object.entries(parameters)) {
    const parameter = await get(href)
    expect(parameterSchema.parse(parameter)).toEqual(parameter)
    expect(await get(`/parameter/${id}`)).toEqual(parameter)
  }
  expect(await get('/parameter/rent-reduction/recommended-cut')).toMatchObject({
    metadata: { type: 'single_amount' },
    brackets: { '0001-01-01': { '0.2': 0.2, '0.35': 0.25, '0.5': 0.3 } },
  })
})

it('shows entities with their plurals and roles', async () => {
  const entities = await get('/entities')
  expect(entitiesSchema.parse(entities)).toEqual(entities)
  expect(entities).toMatchObject({
    person: { plural: 'persons' },
    household: { plural: 'households', roles: { members: { plural: 'members' } } },
    business: { plural: 'businesses', roles: { owner: { max: 1 } } },
  })
})

it('says that there is no such thing', async () => {
  for (const url of ['/variable/tail', '/parameter/tail', '/parameter/rent-reduction']) {
    const answer = await ask(app, url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toEqual({ error: expect.any(String) })
  }
})

it('describes these paths alone, and names its package', async () => {
  const spec = await get<{ openapi: string; paths: object }>('/spec')
  expect(spec.openapi).toBe('3.1.0')
  expect(Object.keys(spec.paths)).toEqual(
    expect.arrayContaining(['/calculate', '/variable/{id}', '/entities']),
  )
  expect(Object.keys(spec.paths)).not.toContain('/v1/assessments')
  expect((await ask(app, '/entities')).headers['country-package']).toBe('ondol-seoul')
})
