import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import type { App } from '../http/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { applicationsOf } from '../testing/many-applications.ts'
import { manyPeople, type SignedInPerson } from '../testing/many-people.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'

const NOW = new Date('2026-11-23T16:00:00Z')
const PEOPLE = 14
const application = applicationsOf('2026-11-24')

let database: Database
let people: readonly SignedInPerson[]
const keys = testKeyRing()
const open: App[] = []

let passed = 0
/** Time flies: whoever is inside takes seconds. */
const now = (): Date => {
  passed += 300
  return new Date(NOW.getTime() + passed)
}

const server = async (ring: KeyRing): Promise<App> => {
  const delivery = { database, keys: ring, mostAtOnce: 1 }
  const app = await testServer({ now, declared: { since: '2026-08-01' }, delivery })
  open.push(app)
  return app
}

beforeAll(async () => {
  database = await testDatabase()
  people = await manyPeople(database, PEOPLE, NOW)
})
afterAll(async () => {
  for (const app of open) await app.close()
  await database.close()
})

const handIn = (app: App, number: number, ticket?: string): Promise<Answer> =>
  ask(app, {
    method: 'POST',
    url: '/v1/applications',
    headers: {
      ...people[number]?.headers,
      'idempotency-key': `application-${number}`,
      ...(ticket === undefined ? {} : { 'ondol-ticket': ticket }),
    },
    payload: application(number),
  })

const ticketIn = (answer: Answer): string =>
  answer.json<{ readonly standing: { readonly ticket: string } }>().standing.ticket

it('lets a crowd in by turns that outlast the server, and loses and doubles nobody', async () => {
  const before = await server(keys)
  // From here on it is known that one takes some seconds.
  expect((await handIn(before, 0)).statusCode).toBe(201)
  const crowd = Array.from({ length: PEOPLE - 1 }, (_, index) => index + 1)
  const answers = await Promise.all(crowd.map((number) => handIn(before, number)))
  const told = crowd.filter((_, index) => answers[index]?.statusCode === 503)
  expect(told.length).toBeGreaterThan(0)
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(crowd.length - told.length)

  const after = await server(keys)
  const stranger = await server(testKeyRing())
  for (const number of told) {
    const ticket = ticketIn(answers[number - 1] ?? expect.fail('expected an answer'))
    expect((await ask(after, `/v1/waiting-room/${ticket}`)).statusCode).toBe(200)
    expect((await ask(stranger, `/v1/waiting-room/${ticket}`)).statusCode).toBe(404)
    expect((await handIn(after, number, ticket)).statusCode).toBe(201)
  }
  const { rows } = await countOf(database)
  expect(rows).toBe(PEOPLE)
})

it('has no place in the line for somebody who is not signed in', async () => {
  const app = await server(keys)
  expect((await handIn(app, 0)).statusCode).toBe(201)
  const headers = { 'idempotency-key': 'application-0' }
  const visitor = { method: 'POST', url: '/v1/applications', headers, payload: application(0) } as const
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(app, visitor)))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
})

const countOf = async ({ owner }: Database): Promise<{ readonly rows: number }> =>
  await owner
    .selectFrom('application')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
