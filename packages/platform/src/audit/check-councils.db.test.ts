import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testCouncils } from '../councils/testing/test-council.ts'
import type { Database } from '../database/index.ts'
import type { ContentStore } from '../evidence/index.ts'
import { openFolderStore } from '../evidence/storage/folder-store.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { makeManifest, verify } from './index.ts'

const keys = testKeyRing()
let database: Database
let contents: ContentStore
let id = ''

beforeAll(async () => {
  database = await testDatabase()
  contents = await openFolderStore(temporaryFolder('papers'), () => TEST_NOW)
  const councils = await testCouncils(database)
  id = await councils.begin()
  const { people, act } = councils
  await act(id, people.tenant, { act: 'message', text: '잘 부탁드립니다' })
  await makeManifest(around())
})
afterAll(() => database.close())

const around = () => ({ database, keys, now: () => TEST_NOW, contents })

const found = async (): Promise<readonly string[]> => {
  const { findings } = await verify(around())
  return findings.map(({ kind, place }) => `${kind} ${place.replace(id, 'ID')}`)
}

/** As somebody would who owns the tables: past triggers, and undone afterwards. */
async function altered(statement: string): Promise<readonly string[]> {
  const tables = ['council_event', 'council']
  for (const table of tables)
    await sql.raw(`alter table ${table} disable trigger user`).execute(database.owner)
  await sql.raw('create temporary table was_event as select * from council_event').execute(database.owner)
  await sql.raw('create temporary table was as select * from council').execute(database.owner)
  await sql.raw(statement).execute(database.owner)
  for (const table of tables)
    await sql.raw(`alter table ${table} enable trigger user`).execute(database.owner)
  const seen = await found()
  for (const table of tables)
    await sql.raw(`alter table ${table} disable trigger user`).execute(database.owner)
  const back = [
    'delete from council_event',
    'insert into council_event select * from was_event',
    'update council set folded = was.folded, seq = was.seq, head_hash = was.head_hash from was where was.council_id = council.council_id',
    'drop table was_event',
    'drop table was',
  ]
  for (const one of back) await sql.raw(one).execute(database.owner)
  for (const table of tables)
    await sql.raw(`alter table ${table} enable trigger user`).execute(database.owner)
  return seen
}

it('finds nothing in councils that are as they were written, and counts them', async () => {
  expect(await verify(around())).toMatchObject({ holds: true, checked: { councils: 1, councilEvents: 4 } })
})

it.each([
  [
    'altered words',
    `update council_event set payload = jsonb_set(payload, '{text}', '"아니오"') where seq = 4`,
    ['event-altered council/ID/4'],
  ],
  ['a removed last event', 'delete from council_event where seq = 4', ['event-removed council/ID/4']],
  [
    'another fold',
    `update council set folded = jsonb_set(folded, '{state}', '"closed"')`,
    ['summary-differs council/ID/folded'],
  ],
] as const)('names %s', async (_, statement, expected) => {
  expect(await altered(statement)).toEqual(expected)
  expect(await found()).toEqual([])
})

it('knows by the manifest that a chain was cut short and made to look whole', async () => {
  const seen = await altered(`
    with gone as (delete from council_event where seq = 4 returning prev_hash)
    update council set seq = 3, head_hash = gone.prev_hash,
      folded = jsonb_set(folded, '{seq}', '3') from gone`)
  expect(seen).toContain('event-removed council/ID/4')
})
