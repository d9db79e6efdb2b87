import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { type Actor, type Database, isForbidden, migrate } from './index.ts'

const KIM = '0190a000-0000-7000-8000-000000000001'
const LEE = '0190a000-0000-7000-8000-000000000002'

const resident: Actor = {
  kind: 'account',
  accountId: KIM,
  roles: ['resident'],
  institution: null,
  actsFor: [KIM],
}

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const one = async <T>(actor: Actor, expression: string): Promise<T | undefined> =>
  await database.transaction(actor, async (transaction) => {
    const { rows } = await sql<{ value: T }>`select ${sql.raw(expression)} as value`.execute(transaction)
    return rows[0]?.value
  })

it('has nothing left to migrate', async () => {
  expect(await migrate(database)).toEqual([])
})

it('runs use cases as the unprivileged role, for their actor', async () => {
  expect(await one(resident, 'current_user::text')).toBe('ondol_app')
  expect(await one(resident, 'ondol_account()')).toBe(KIM)
  expect(await one({ kind: 'system', job: 'test' }, 'ondol_is_system()')).toBe(true)
  expect(await one({ kind: 'visitor' }, 'ondol_account()')).toBeNull()
})

it('forgets the actor when the transaction ends', async () => {
  await one({ kind: 'system', job: 'test' }, '1')
  expect(await one({ kind: 'visitor' }, 'ondol_is_system()')).toBe(false)
  const { rows } = await sql<{ role: string }>`select current_user::text as role`.execute(database.owner)
  expect(rows[0]?.role).not.toBe('ondol_app')
})

it('is as before after a transaction that ended without a statement, or with a wrong one', async () => {
  const ends = (run: () => Promise<unknown>): Promise<unknown> =>
    database.transaction(resident, async (transaction) => {
      await sql`create temporary table if not exists unmade (id integer)`
        .execute(transaction)
        .catch(() => null)
      return await run()
    })
  await expect(ends(() => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
  await expect(
    database.owner.transaction().execute(() => Promise.reject(new Error('before anything'))),
  ).rejects.toThrow('before anything')
  await expect(one(resident, 'no_such_function()')).rejects.toThrow('no_such_function')
  expect(await database.owner.transaction().execute(async () => 'nothing')).toBe('nothing')
  const { rows } = await sql<{ open: boolean; role: string }>`
    select now() <> statement_timestamp() as open, current_user::text as role`.execute(database.owner)
  expect(rows[0]).toMatchObject({ open: false })
  expect(rows[0]?.role).not.toBe('ondol_app')
})

it('regression: lives on where a connection breaks in the middle of a transaction', async () => {
  // The embedded database has no connections that could break.
  if (database.kind === 'pglite') return
  const broken = database.transaction(resident, async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(database.owner)
    await wait(100)
    await sql`select 1`.execute(transaction)
  })
  await expect(broken).rejects.toThrow()
  expect(await one(resident, 'ondol_account()')).toBe(KIM)
})

it('states an actor as it is, whatever letters it is made of', async () => {
  const job = `it's "quoted" \\ and ; more`
  expect(await one({ kind: 'system', job }, "current_setting('ondol.job')")).toBe(job)
})

it.each([
  ['the applicant', resident, KIM, true],
  ['another resident', resident, LEE, false],
  ['nobody', { kind: 'visitor' }, KIM, false],
  ['the platform', { kind: 'system', job: 'test' }, LEE, true],
  ['an officer of the institution', { ...resident, roles: ['officer'], institution: 'ibk' }, LEE, true],
  ['an officer of another', { ...resident, roles: ['officer'], institution: 'semas' }, LEE, false],
  ['a resident who names the institution', { ...resident, institution: 'ibk' }, LEE, false],
  ['a helper with consent', { ...resident, actsFor: [KIM, LEE] }, LEE, true],
  ['an auditor', { ...resident, roles: ['auditor'] }, LEE, true],
] satisfies [string, Actor, string, boolean][])(
  '%s: sees the case or not',
  async (_, actor, applicant, sees) => {
    expect(await one(actor, `ondol_sees_case('${applicant}', 'ibk')`)).toBe(sees)
  },
)

it('may make no tables and change no role as the unprivileged role', async () => {
  const attempt = one(resident, '1').then(() =>
    database.transaction(resident, (transaction) => sql`create table x (y int)`.execute(transaction)),
  )
  await expect(attempt).rejects.toSatisfy(isForbidden)
})

it('rolls back what a failed use case did', async () => {
  await sql`create table test_kept (n int)`.execute(database.owner)
  await sql`grant insert, select on test_kept to ondol_app`.execute(database.owner)
  const failing = database.transaction(resident, async (transaction) => {
    await sql`insert into test_kept values (1)`.execute(transaction)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await one(resident, '(select count(*) from test_kept)')).toBe(0)
})

it('keeps transactions apart that run at once', async () => {
  const accounts = Array.from(
    { length: 20 },
    (_, n) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  )
  const seen = await Promise.all(
    accounts.map((accountId) =>
      one({ ...resident, accountId }, `(select ondol_account() from pg_sleep(0.002))`),
    ),
  )
  expect(seen).toEqual(accounts)
})

it('reads whole numbers as numbers and dates as they are written', async () => {
  expect(await one(resident, '9007199254740991::bigint')).toBe(9007199254740991)
  expect(await one(resident, `'2020-02-23'::date`)).toBe('2020-02-23')
  await expect(one(resident, '9007199254740993::bigint')).rejects.toThrow('too large to be read exactly')
})
