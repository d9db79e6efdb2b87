import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import type { Person } from './account-store.ts'
import type { Around } from './around.ts'
import type { Provider } from './provider.ts'
import { beginSignIn, endSignIn } from './sign-in-service.ts'

const KIM: Person = {
  issuer: 'https://login.test',
  subject: 'kim',
  name: '김서연',
  email: null,
  phone: null,
}

/** A provider that says who came back, and nothing else: what it checks is tested with a real one. */
const says = (person: Person): Provider => ({
  signInUrl: async () => new URL('https://login.test/sign-in'),
  whoCameBack: async () => person,
  signOutUrl: async () => null,
})

let database: Database
let around: Around
beforeAll(async () => {
  database = await testDatabase()
  around = {
    database,
    sealing: testKeyRing(),
    ids: () => uuid(),
    random: randomBytes,
    now: () => new Date('2026-11-23T16:00:00Z'),
    publicUrl: () => new URL('https://relief.test'),
    provider: null,
    isInstitution: () => false,
  }
})
afterAll(() => database.close())

const signIn = async (person: Person): Promise<string> => {
  const provider = says(person)
  const { state } = await beginSignIn(provider, '/', around)
  const ended = await endSignIn(provider, { query: `state=${state}`, state, sessionId: undefined }, around)
  return ended.sessionId
}

const accounts = async (): Promise<readonly { readonly id: string; readonly name_sealed: string | null }[]> =>
  await database.owner
    .selectFrom('account')
    .where('subject', '=', 'kim')
    .select(['id', 'name_sealed'])
    .execute()

it('makes one account of a person who signs in for the first time in several places at once', async () => {
  const sessions = await Promise.all(Array.from({ length: 6 }, () => signIn(KIM)))
  expect(new Set(sessions).size).toBe(6)
  const [account, ...others] = await accounts()
  expect(others).toEqual([])
  const rows = await database.owner.selectFrom('session').select('account_id').execute()
  expect(rows).toEqual(Array.from({ length: 6 }, () => ({ account_id: account?.id })))
})

it('takes the name that the provider tells now', async () => {
  await signIn({ ...KIM, name: '김서윤' })
  const [account] = await accounts()
  const place = { table: 'account', column: 'name_sealed', row: account?.id ?? '' }
  expect(around.sealing.open(account?.name_sealed ?? '', place)).toBe('김서윤')
})

it('forgets sign-ins that nobody came back from', async () => {
  await beginSignIn(says(KIM), '/', around)
  const later = { ...around, now: () => new Date('2026-11-23T16:10:00Z') }
  await beginSignIn(says(KIM), '/', later)
  expect(await database.owner.selectFrom('sign_in_attempt').select('state_hash').execute()).toHaveLength(1)
})
