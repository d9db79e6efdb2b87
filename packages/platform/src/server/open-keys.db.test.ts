import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Database } from '../database/index.ts'
import { type KeyRing, keyRing, writeKeys } from '../secrets/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeys } from '../testing/test-keys.ts'
import { readConfig } from './config.ts'
import { openKeys } from './open-keys.ts'

const now = new Date('2026-11-23T16:00:00Z')
const place = { table: 'account', column: 'name_sealed', row: 'a' }

let folder = ''
let database: Database
beforeEach(async () => {
  folder = temporaryFolder('data')
  database = await testDatabase()
})
afterEach(async () => {
  await database.close()
})

const open = async (environment: { ONDOL_KEYS?: string; DATABASE_URL?: string } = {}): Promise<KeyRing> =>
  await openKeys({
    config: readConfig({}, { DATA_FOLDER: folder, ...environment }),
    database,
    environment: environment.ONDOL_KEYS,
    now,
  })

it('makes keys for a database that knows nobody, and finds them again once it does', async () => {
  const sealed = (await open()).seal('홍길동', place)
  expect(readdirSync(folder)).toEqual(['keys.json'])
  await testAccount(database, 'kim')
  expect((await open()).open(sealed, place)).toBe('홍길동')
})

it('makes none beside a database that somebody else’s keys have sealed', async () => {
  await testAccount(database, 'kim')
  const expected = `ONDOL_KEYS: expected keys, or a file ${join(folder, 'keys.json')}`
  await expect(open()).rejects.toMatchObject({ name: 'ConfigurationError', message: expected })
  expect(readdirSync(folder)).toEqual([])
})

it('makes none for one of several servers, which take theirs from the environment', async () => {
  const url = { DATABASE_URL: 'postgres://ondol@localhost/ondol' }
  await expect(open(url)).rejects.toMatchObject({ name: 'ConfigurationError' })
  const keys = testKeys()
  const ring = await open({ ...url, ONDOL_KEYS: writeKeys(keys) })
  expect(ring.publicKeys()).toEqual(keyRing(keys).publicKeys())
  await expect(open({ ...url, ONDOL_KEYS: '{' })).rejects.toThrow(/^ONDOL_KEYS: expected keys as JSON$/)
})
