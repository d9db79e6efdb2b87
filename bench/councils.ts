/** How quickly lists of councils, the district view and one council answer with many open. README.md tells how. */
import {
  manyCouncils,
  manyPeople,
  migrate,
  openDatabase,
  testAccount,
  testApi,
} from '@ondol/platform/testing'
import { seoul } from '@ondol/seoul'
import { measure } from './councils/measure.ts'

const COUNCILS = 10_000
const AIM_MS = 200
const [rounds = 200] = process.argv.slice(2).map(Number)

const now = new Date()
const database = await openDatabase({ kind: 'memory' })
await migrate(database)
const people = await manyPeople(database, 4_000, now)
const boroughs = Object.keys(seoul.administration.boroughs)
const began = performance.now()
const accounts = people.map(({ accountId }) => accountId)
await manyCouncils(database, { count: COUNCILS, boroughs, people: accounts, now })
console.log(`${COUNCILS} councils written in ${Math.round((performance.now() - began) / 1000)} s`)

const clerk = await testAccount(database, 'clerk', {
  roles: ['officer'],
  institution: 'win-win-council/mapo',
})
const city = await testAccount(database, 'city', {
  roles: ['officer'],
  institution: 'rent-reduction-committee',
})
const tenant = { kind: 'account', roles: ['resident'], institution: null } as const
const [first = ''] = accounts
const someone = { ...tenant, accountId: first, actsFor: [first] }
const api = await testApi(database, () => now)

const of = 'of=institution'
const page = await api.as(clerk, `/v1/councils?${of}&sort=due&limit=100`)
const { next, councils } = page.json()
const one: string = councils[0].id
const asked = {
  'mine, the latest': [someone, '/v1/councils'],
  'of a borough, by time limit': [clerk, `/v1/councils?${of}&sort=due`],
  'of a borough, page 2': [clerk, `/v1/councils?${of}&sort=due&limit=100&cursor=${next}`],
  'of a borough, one state': [clerk, `/v1/councils?${of}&state=negotiating&limit=100`],
  'of a borough, late in a district': [clerk, `/v1/councils?${of}&late=true&area=market&sort=due`],
  'of the city, by time limit': [city, `/v1/councils?${of}&sort=due&limit=100`],
  'of the city, the latest': [city, `/v1/councils?${of}&limit=100`],
  'of the city, by reference': [city, `/v1/councils?${of}&search=${councils[0].reference.slice(0, 3)}`],
  'the district view': [null, '/v1/councils/statistics'],
  'one council': [clerk, `/v1/councils/${one}`],
} as const

const results: Record<string, object> = {}
for (const [name, [actor, url]] of Object.entries(asked)) {
  const told = await measure(rounds, async () => {
    const answer = await api.as(actor, url)
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  })
  results[name] = told
  console.log(name.padEnd(36), told)
}
await api.close()
await database.close()
const worst = Math.max(...Object.values(results).map((told) => ('p95' in told ? Number(told.p95) : 0)))
console.log(
  JSON.stringify({ bench: 'councils', councils: COUNCILS, rounds, aimMs: AIM_MS, worstP95: worst, results }),
)
