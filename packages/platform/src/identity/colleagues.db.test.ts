import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountActor, Database, GrantedRole, Role } from '../database/index.ts'
import { type TestApi, testApi } from '../testing/test-api.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { makeAccount } from './account-store.ts'
import { endGrant, insertGrant } from './grant-store.ts'

const NOW = new Date('2026-11-23T16:00:00Z')
const MAPO = 'win-win-council/mapo'
const JUNG = 'win-win-council/jung'

const sealing = testKeyRing()
let database: Database
let api: TestApi

beforeAll(async () => {
  database = await testDatabase()
  api = await testApi(database, () => NOW, sealing)
})
afterAll(async () => {
  await api.close()
  await database.close()
})

/** Somebody with a name, who acts in the first of their roles. */
const person = async (
  name: string,
  institution: string | null,
  ...roles: readonly [GrantedRole, ...GrantedRole[]]
): Promise<AccountActor & { readonly grants: readonly string[] }> => {
  const keeping = { sealing, ids: uuid, random: randomBytes, now: () => NOW }
  const told = { issuer: 'https://people.test', subject: name, name, email: null, phone: null }
  return await database.transaction({ kind: 'system', job: 'test' }, async (transaction) => {
    const { id } = await makeAccount(transaction, told, keeping)
    const grants = roles.map(() => uuid())
    for (const [at, role] of roles.entries())
      await insertGrant(transaction, {
        id: grants[at] ?? '',
        accountId: id,
        role,
        institution,
        grantedBy: null,
        grantedAt: NOW,
      })
    const all: readonly Role[] = ['resident', roles[0]]
    return { kind: 'account', accountId: id, roles: all, institution, actsFor: [id], grants }
  })
}

const names = async (actor: AccountActor): Promise<unknown> => {
  const { colleagues } = (await api.as(actor, '/v1/colleagues')).json<{
    colleagues: readonly { readonly name: string; readonly roles: readonly string[] }[]
  }>()
  return colleagues.map(({ name, roles }) => [name, ...roles])
}

it('names those who work in the institution, and those who have left it, to each other and to nobody else', async () => {
  const officer = await person('오현우', MAPO, 'officer')
  const supervisor = await person('서미경', MAPO, 'supervisor', 'officer')
  const gone = await person('나간이', MAPO, 'officer')
  const stranger = await person('황도윤', JUNG, 'officer')
  const auditor = await person('신재현', null, 'auditor')
  await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
    endGrant(transaction, { grantId: gone.grants[0] ?? '', by: supervisor.accountId, at: NOW }),
  )
  const mapo = [['오현우', 'officer'], ['서미경', 'officer', 'supervisor'], ['나간이']]

  expect(await names(officer)).toEqual(mapo)
  expect(await names(supervisor)).toEqual(mapo)
  expect(await names(stranger)).toEqual([['황도윤', 'officer']])
  expect((await api.as(auditor, '/v1/colleagues')).statusCode).toBe(403)
  expect((await api.as(null, '/v1/colleagues')).statusCode).toBe(401)
})

it('is not had by a wrong query either: whoever does not work there sees no account of theirs', async () => {
  const officer = await person('한결', MAPO, 'officer')
  const resident: AccountActor = { ...officer, accountId: uuid(), roles: ['resident'], actsFor: [] }
  const seen = async (actor: AccountActor): Promise<number> =>
    await database.transaction(actor, async (transaction) => {
      const rows = await transaction.selectFrom('account').select('id').execute()
      return rows.length
    })
  expect(await seen(resident)).toBe(0)
  expect(await seen(officer)).toBeGreaterThan(1)
})
