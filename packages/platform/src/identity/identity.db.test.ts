import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountActor, type Actor, breaksCheck, type Database, isForbidden } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import type { ConsentTable, RoleGrantTable } from './tables.ts'

const MOMENT = new Date('2026-11-23T16:00:00Z')
const LATER = new Date('2026-12-23T16:00:00Z')
const SYSTEM: Actor = { kind: 'system', job: 'test' }
const CENTRE = 'community-service-centre/mapo'

let database: Database
let kim: AccountActor
let lee: AccountActor
let helper: AccountActor
let officer: AccountActor
let operator: AccountActor
let auditor: AccountActor

beforeAll(async () => {
  database = await testDatabase()
  kim = await testAccount(database, 'kim')
  lee = await testAccount(database, 'lee')
  helper = await testAccount(database, 'helper')
  officer = await testAccount(database, 'officer', { roles: ['officer'], institution: CENTRE })
  operator = await testAccount(database, 'operator', { roles: ['operator'] })
  auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
})
afterAll(() => database.close())

const grantTo = (account: AccountActor, of: Partial<RoleGrantTable> = {}): RoleGrantTable => ({
  id: uuid(),
  account_id: account.accountId,
  role: 'mediator',
  institution_id: null,
  granted_by: null,
  granted_at: MOMENT,
  ...of,
})

const consentOf = (person: AccountActor, to: AccountActor, of: Partial<ConsentTable> = {}): ConsentTable => ({
  id: uuid(),
  person_id: person.accountId,
  helper_id: to.accountId,
  scope: 'apply',
  how: 'online',
  note: null,
  recorded_by: person.accountId,
  institution_id: null,
  given_at: MOMENT,
  expires_at: LATER,
  ...of,
})

const insert = async (
  actor: Actor,
  table: 'role_grant' | 'consent',
  row: RoleGrantTable | ConsentTable,
): Promise<unknown> =>
  await database.transaction(actor, async (transaction) => {
    await transaction.insertInto(table).values(row).execute()
  })

const accountsSeenBy = async (actor: Actor): Promise<readonly string[]> =>
  await database.transaction(actor, async (transaction) => {
    const rows = await transaction.selectFrom('account').select('subject').orderBy('subject').execute()
    return rows.map(({ subject }) => subject)
  })

describe('accounts', () => {
  it('are seen by themselves and by operators, and by no officer, auditor or visitor', async () => {
    expect(await accountsSeenBy(kim)).toEqual(['kim'])
    expect(await accountsSeenBy(operator)).toHaveLength(6)
    expect(await accountsSeenBy(officer)).toEqual(['officer'])
    expect(await accountsSeenBy(auditor)).toEqual(['auditor'])
    expect(await accountsSeenBy({ kind: 'visitor' })).toEqual([])
  })

  it('are not changed by anybody but the platform', async () => {
    const rename = async (actor: Actor): Promise<bigint> =>
      await database.transaction(actor, async (transaction) => {
        const changed = await transaction
          .updateTable('account')
          .set({ name_sealed: 'other' })
          .where('id', '=', kim.accountId)
          .executeTakeFirst()
        return changed.numUpdatedRows
      })
    expect(await rename(kim)).toBe(0n)
    expect(await rename(operator)).toBe(0n)
    expect(await rename(SYSTEM)).toBe(1n)
  })

  it('keep the provider and the subject for ever', async () => {
    const change = database.transaction(SYSTEM, async (transaction) => {
      await transaction.updateTable('account').set({ subject: 'other' }).execute()
    })
    await expect(change).rejects.toSatisfy(isForbidden)
    const remove = database.transaction(SYSTEM, async (transaction) => {
      await transaction.deleteFrom('account').execute()
    })
    await expect(remove).rejects.toSatisfy(isForbidden)
  })

  it('are made at a counter by officers alone, and then for no provider of sign-ins', async () => {
    const make = async (actor: Actor, issuer: string): Promise<void> =>
      await database.transaction(actor, async (transaction) => {
        const id = uuid()
        const sealed = { name_sealed: null, email_sealed: null, phone_sealed: null }
        await transaction
          .insertInto('account')
          .values({ id, issuer, subject: id, help_code: id, created_at: MOMENT, ...sealed })
          .execute()
      })
    await expect(make(officer, 'urn:ondol:counter')).resolves.toBeUndefined()
    await expect(make(officer, 'https://people.test')).rejects.toSatisfy(isForbidden)
    await expect(make(kim, 'urn:ondol:counter')).rejects.toSatisfy(isForbidden)
  })
})

describe('grants', () => {
  it('are made by operators, in their own name, and never to themselves', async () => {
    const by = { granted_by: operator.accountId }
    await expect(insert(operator, 'role_grant', grantTo(lee, by))).resolves.toBeUndefined()
    await expect(insert(operator, 'role_grant', grantTo(operator, by))).rejects.toSatisfy(isForbidden)
    await expect(insert(operator, 'role_grant', grantTo(lee))).rejects.toSatisfy(isForbidden)
    for (const actor of [kim, officer, auditor])
      await expect(
        insert(actor, 'role_grant', grantTo(lee, { granted_by: actor.accountId })),
      ).rejects.toSatisfy(isForbidden)
  })

  it('are of an institution where the role is', async () => {
    const officerOfNothing = insert(SYSTEM, 'role_grant', grantTo(lee, { role: 'officer' }))
    await expect(officerOfNothing).rejects.toSatisfy((error) => breaksCheck(error, 'role_grant_place'))
    const auditorOfOne = insert(
      SYSTEM,
      'role_grant',
      grantTo(lee, { role: 'auditor', institution_id: 'ibk' }),
    )
    await expect(auditorOfOne).rejects.toSatisfy((error) => breaksCheck(error, 'role_grant_place'))
  })

  it('are seen by who has them, by operators and auditors', async () => {
    await insert(SYSTEM, 'role_grant', grantTo(kim))
    const seenBy = async (actor: Actor): Promise<readonly string[]> =>
      await database.transaction(actor, async (transaction) => {
        const rows = await transaction.selectFrom('role_grant').select('account_id').execute()
        return rows.map((row) => row.account_id)
      })
    expect(await seenBy(kim)).toEqual([kim.accountId])
    expect(await seenBy(helper)).toEqual([])
    expect(await seenBy(officer)).toEqual([])
    expect((await seenBy(operator)).length).toBeGreaterThanOrEqual(2)
    expect(await seenBy(auditor)).toEqual(await seenBy(operator))
  })

  it('end by a row of their own, which an operator makes', async () => {
    const grant = grantTo(lee)
    await insert(SYSTEM, 'role_grant', grant)
    const end = async (actor: AccountActor): Promise<void> =>
      await database.transaction(actor, async (transaction) => {
        await transaction
          .insertInto('role_grant_end')
          .values({ grant_id: grant.id, ended_by: actor.accountId, ended_at: MOMENT })
          .execute()
      })
    await expect(end(lee)).rejects.toSatisfy(isForbidden)
    await expect(end(operator)).resolves.toBeUndefined()
  })
})

describe('consents', () => {
  it('are given online by the person alone', async () => {
    await expect(insert(kim, 'consent', consentOf(kim, helper))).resolves.toBeUndefined()
    await expect(insert(helper, 'consent', consentOf(kim, helper))).rejects.toSatisfy(isForbidden)
    const forged = consentOf(lee, helper, { recorded_by: helper.accountId })
    for (const actor of [helper, officer, operator])
      await expect(insert(actor, 'consent', forged)).rejects.toSatisfy(isForbidden)
  })

  it('are not recorded at a counter for a person who signs in by themselves', async () => {
    const atCounter = {
      how: 'counter',
      note: 'identity card seen',
      recorded_by: officer.accountId,
      institution_id: CENTRE,
    } as const
    await expect(insert(officer, 'consent', consentOf(lee, officer, atCounter))).rejects.toSatisfy(
      isForbidden,
    )
  })

  it('let the two see each other, and nobody else', async () => {
    expect(await accountsSeenBy({ ...helper, actsFor: [helper.accountId, kim.accountId] })).toEqual([
      'helper',
      'kim',
    ])
    expect(await accountsSeenBy(kim)).toEqual(['helper', 'kim'])
    expect(await accountsSeenBy(lee)).toEqual(['lee'])
  })

  it('are ended by one of the two', async () => {
    const consent = consentOf(lee, helper)
    await insert(lee, 'consent', consent)
    const end = async (actor: AccountActor): Promise<void> =>
      await database.transaction(actor, async (transaction) => {
        await transaction
          .insertInto('consent_end')
          .values({ consent_id: consent.id, ended_by: actor.accountId, ended_at: MOMENT })
          .execute()
      })
    for (const actor of [kim, officer, auditor]) await expect(end(actor)).rejects.toSatisfy(isForbidden)
    await expect(end(helper)).resolves.toBeUndefined()
  })

  it('are to somebody else, and do not last for ever', async () => {
    const toMyself = insert(kim, 'consent', consentOf(kim, kim))
    await expect(toMyself).rejects.toSatisfy((error) => breaksCheck(error, 'consent_of_another'))
    const over = insert(kim, 'consent', consentOf(kim, lee, { expires_at: MOMENT }))
    await expect(over).rejects.toSatisfy((error) => breaksCheck(error, 'consent_ends'))
  })
})

it('keeps sessions and sign-ins from everybody but the platform', async () => {
  const row = {
    id_hash: 'x',
    account_id: kim.accountId,
    acting_as: null,
    created_at: MOMENT,
    seen_at: MOMENT,
  }
  const open = async (actor: Actor): Promise<void> =>
    await database.transaction(actor, async (transaction) => {
      await transaction
        .insertInto('session')
        .values({ ...row, expires_at: LATER, ended_at: null })
        .execute()
    })
  await expect(open(kim)).rejects.toSatisfy(isForbidden)
  await open(SYSTEM)
  for (const actor of [kim, operator, auditor]) {
    const seen = await database.transaction(actor, async (transaction) => ({
      sessions: await transaction.selectFrom('session').selectAll().execute(),
      attempts: await transaction.selectFrom('sign_in_attempt').selectAll().execute(),
    }))
    expect(seen).toEqual({ sessions: [], attempts: [] })
  }
})
