import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { addKey, keyRing } from '../secrets/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeys } from '../testing/test-keys.ts'
import { type Resealed, resealAll } from './reseal.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

const before = testKeys()
const after = addKey(before, 'encryption', { now: new Date('2026-11-24T00:00:00Z'), random: randomBytes })
const [oldRing, newRing] = [keyRing(before), keyRing(after)]

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const reseal = async (ring = newRing): Promise<ReadonlyMap<string, Resealed>> => {
  const told = new Map<string, Resealed>()
  for await (const one of resealAll(database, ring)) told.set(one.column, one)
  return told
}

const namePlace = (row: string) => ({ table: 'account', column: 'name_sealed', row })

it('knows every sealed column that the tables have', async () => {
  const { rows } = await sql<{ readonly name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed' order by 1`.execute(database.owner)
  const known = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)
  expect(known.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
})

it('seals with the active key what an older one sealed, and can be run again', async () => {
  const ids: string[] = []
  for (let number = 0; number < 1100; number++) {
    const { accountId } = await testAccount(database, `person-${number}`)
    ids.push(accountId)
  }
  for (const id of ids) {
    const sealed = oldRing.seal(`이름 ${id}`, namePlace(id))
    await database.owner.updateTable('account').set({ name_sealed: sealed }).where('id', '=', id).execute()
  }
  expect((await reseal()).get('account.name_sealed')).toEqual({
    column: 'account.name_sealed',
    seen: 1100,
    renewed: 1100,
    unreadable: [],
  })
  const kept = await database.owner.selectFrom('account').select(['id', 'name_sealed']).execute()
  for (const { id, name_sealed: sealed } of kept) {
    expect(newRing.needsRotation(sealed ?? '')).toBe(false)
    expect(newRing.open(sealed ?? '', namePlace(id))).toBe(`이름 ${id}`)
  }
  expect((await reseal()).get('account.name_sealed')).toMatchObject({ seen: 1100, renewed: 0 })
})

it('names what no key opens, and leaves it', async () => {
  const { accountId } = await testAccount(database, 'stranger')
  const foreign = keyRing(testKeys()).seal('이름', namePlace(accountId))
  await database.owner
    .updateTable('account')
    .set({ name_sealed: foreign })
    .where('id', '=', accountId)
    .execute()
  expect((await reseal()).get('account.name_sealed')?.unreadable).toEqual([accountId])
})
