import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Database, migrate } from '../database/index.ts'
import { sendJob } from '../jobs/index.ts'
import { reserve, setBudget, trialBalance } from '../ledger/index.ts'
import { budgetOf, movement, newLine, SYSTEM } from '../ledger/testing/movements.ts'
import { notify } from '../notices/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testSession } from '../testing/test-session.ts'
import { readArchive } from './archive-reader.ts'
import { writeArchive } from './archive-writer.ts'
import { checkArchive } from './check-archive.ts'
import { BackupError, backUp, type DocumentsToBackUp, type Manifest, restore } from './index.ts'
import { MANIFEST } from './manifest.ts'
import { isEmpty, restoreTables } from './restore-tables.ts'
import { BLOCK, paddingOf } from './tar.ts'
import { contentOf } from './testing/content-of.ts'
import { emptyDatabase } from './testing/empty-database.ts'

const LINE = newLine()
const NOW = new Date('2020-09-15T01:00:00Z')
const folder = temporaryFolder('backup')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const papers = [randomBytes(3_000_000), Buffer.from('계약서'), Buffer.alloc(BLOCK, 1)]
const kept = new Map(papers.map((bytes) => [sha256(bytes), bytes]))

const documents: DocumentsToBackUp = {
  list: async () => Array.from(kept, ([name, { length }]) => ({ sha256: name, size: length })),
  open: async (name) =>
    (async function* () {
      const bytes = kept.get(name) ?? Buffer.alloc(0)
      yield bytes.subarray(0, 1000)
      yield bytes.subarray(1000)
    })(),
}

let database: Database
let counter = 0
const file = (): string => join(folder, `backup-${counter++}.tar`)
const make = async (to = file(), from: DocumentsToBackUp = documents): Promise<string> => {
  await backUp({ database, documents: from, version: '0.1.0', now: NOW }, to)
  return to
}

beforeAll(async () => {
  database = await testDatabase()
  await fill(database)
})
afterAll(() => database.close())

/** Rows of many sorts: sealed text, bytes, JSON, arrays, what triggers add up, sessions, jobs that wait. */
async function fill(database: Database): Promise<void> {
  const kim = await testAccount(database, 'kim "the\nbaker" \\ 김빵집 🍞')
  const values = { reference: 'a,b\n"c"\\', programme: { ko: '가\n나', en: '{"a":1}' } }
  const notice = { to: kim.accountId, kind: 'withdrawn', language: 'ko', about: null, values } as const
  await database.transaction(SYSTEM, async (transaction) => {
    const notices = Array.from({ length: 1200 }, () => notice)
    await notify(transaction, notices, { ids: uuid, now: () => NOW })
    for (let n = 0; n < 3; n++) await sendJob(transaction, 'audit.verify', { verificationId: uuid() })
    await setBudget(transaction, budgetOf(LINE, Number.MAX_SAFE_INTEGER))
    await reserve(transaction, movement({ line: LINE, caseId: uuid() }, 1_000))
  })
  await testSession(database, kim, NOW)
  await sql`
    update pgboss.job set state = 'active', started_on = now()
      where id = (select id from pgboss.job limit 1)`.execute(database.owner)
}

const waitingIn = async ({ owner }: Database): Promise<readonly object[]> =>
  (
    await sql<object>`
      select id, name, data, retry_limit, created_on from pgboss.job where state < 'active' order by id`.execute(
      owner,
    )
  ).rows

/** The kinds of database that a backup of this run's kind is restored into. */
const kinds =
  inject('databases').kind === 'postgresql' ? (['same', 'embedded'] as const) : (['same'] as const)

const put =
  (into: Map<string, Uint8Array>) =>
  async (content: AsyncIterable<Uint8Array>): Promise<{ sha256: string }> => {
    const bytes = await buffer(content)
    into.set(sha256(bytes), bytes)
    return { sha256: sha256(bytes) }
  }

const nowhere = put(new Map())

describe('what is restored', () => {
  it.each(kinds)('is the same elsewhere (%s)', async (kind) => {
    const from = await make()
    expect(statSync(from).mode & 0o777).toBe(0o600)
    const other = await emptyDatabase(kind)
    const restored = new Map<string, Uint8Array>()
    const manifest = await restore({ database: other, putDocument: put(restored), mayReplace: false }, from)

    expect(await contentOf(other)).toEqual(await contentOf(database))
    expect(manifest.tables.find(({ name }) => name === 'notice')?.rows).toBe(1200)
    expect([...restored.keys()]).toEqual([...kept.keys()])
    // The one that ran is to run again, and nobody is signed in.
    expect(await waitingIn(database)).toHaveLength(2)
    expect(await waitingIn(other)).toHaveLength(3)
    expect(await waitingIn(other)).toEqual(expect.arrayContaining([...(await waitingIn(database))]))
    expect(await other.owner.selectFrom('session').select('account_id').execute()).toEqual([])
    expect(await migrate(other)).toEqual([])
    await other.close()
  })

  it('leaves a database that goes on, under the same rules', async () => {
    const other = await emptyDatabase()
    await restore({ database: other, putDocument: nowhere, mayReplace: false }, await make())
    await other.transaction(SYSTEM, async (transaction) => {
      // A new account takes the next number, and what it holds is still added up.
      const line = newLine()
      await setBudget(transaction, budgetOf(line, 5_000))
      await reserve(transaction, movement({ line, caseId: uuid() }, 2_000))
      expect((await trialBalance(transaction)).holds).toBe(true)
      await sendJob(transaction, 'audit.verify', { verificationId: uuid() })
    })
    const change = sql`delete from ledger_entry`.execute(other.owner)
    await expect(change).rejects.toThrow()
    const stranger = await testAccount(other, 'stranger')
    const seen = other.transaction(stranger, (transaction) =>
      transaction.selectFrom('notice').select('id').execute(),
    )
    expect(await seen).toEqual([])
    await other.close()
  })

  it('is of one moment, whatever happens meanwhile', async () => {
    const others: Promise<unknown>[] = []
    const busy: DocumentsToBackUp = {
      ...documents,
      list: async (transaction) => {
        // On a server others go on meanwhile; those of the embedded database wait.
        others.push(testAccount(database, `late-${uuid()}`))
        if (database.kind === 'postgresql') await Promise.all(others)
        return await documents.list(transaction)
      },
    }
    const before = (await database.owner.selectFrom('account').select('id').execute()).length
    const other = await emptyDatabase()
    await restore({ database: other, putDocument: nowhere, mayReplace: false }, await make(file(), busy))
    expect(await other.owner.selectFrom('account').select('id').execute()).toHaveLength(before)
    await Promise.all(others)
    await other.close()
  })
})

describe('where something is', () => {
  it('is restored only where that may go, and then replaces all of it or nothing', async () => {
    const from = await make()
    const other = await testDatabase()
    const old = await testAccount(other, 'old')
    const options = { database: other, putDocument: nowhere }
    await expect(restore({ ...options, mayReplace: false }, from)).rejects.toThrow('--replace')
    const accounts = async (): Promise<readonly string[]> =>
      (await other.owner.selectFrom('account').select('id').execute()).map(({ id }) => id)
    expect(await accounts()).toEqual([old.accountId])
    await restore({ ...options, mayReplace: true }, from)
    expect(await accounts()).not.toContain(old.accountId)
    expect(await contentOf(other)).toEqual(await contentOf(database))
    await other.close()
  })

  it('stays where the restoring is cut short', async () => {
    const from = await make()
    const other = await testDatabase()
    await testAccount(other, 'old')
    const before = await contentOf(other)
    // Rows that no longer are as many as the backup says: found before the transaction ends.
    const manifest = await checkArchive(from)
    const tables = manifest.tables.map((table) => (table.name === 'notice' ? { ...table, rows: 7 } : table))
    await expect(restoreTables(other.owner, from, { ...manifest, tables })).rejects.toThrow(
      'expected 7 rows of notice, not 1200',
    )
    expect(await contentOf(other)).toEqual(before)
    await other.close()
  })
})

describe('a backup file', () => {
  let other: Database
  beforeAll(async () => {
    other = await emptyDatabase()
  })
  afterAll(() => other.close())

  /** Why a file is not restored; nothing has changed then. */
  const refusal = async (path: string): Promise<string> => {
    try {
      await restore({ database: other, putDocument: nowhere, mayReplace: false }, path)
      return 'nothing'
    } catch (error) {
      if (!(error instanceof BackupError)) throw error
      expect(await isEmpty(other.owner)).toBe(true)
      return error.message
    }
  }

  /** The same file with one byte of an entry changed. */
  const damaged = async (name: RegExp): Promise<string> => {
    const from = await make()
    const bytes = readFileSync(from)
    let at = 0
    for await (const entry of readArchive(from)) {
      if (name.test(entry.name)) break
      at += BLOCK + entry.size + paddingOf(entry.size)
    }
    bytes[at + BLOCK + 5] = (bytes[at + BLOCK + 5] ?? 0) ^ 1
    writeFileSync(from, bytes)
    return from
  }

  it.each([
    [/^tables\/notice\//, /tables\/notice\/\d{6}\.jsonl\.gz is damaged, or gone$/],
    [/^documents\//, /documents\/[\da-f]{64} is damaged$/],
    [/^manifest/, /manifest\.json is damaged/],
  ])('is refused where %s is damaged', async (name, message) => {
    expect(await refusal(await damaged(name))).toMatch(message)
  })

  it.each([0.1, 0.5, 0.9, 0.9999])('is refused where it was cut off after %d of it', async (part) => {
    const from = await make()
    const bytes = readFileSync(from)
    writeFileSync(from, bytes.subarray(0, Math.floor((bytes.length - 2 * BLOCK) * part)))
    expect(await refusal(from)).toMatch(/cut off|damaged|expected manifest/)
  })

  it('is refused where a document is gone from it', async () => {
    const from = await make()
    const bytes = readFileSync(from)
    const entries: (readonly [number, number])[] = []
    let at = 0
    for await (const { name, size } of readArchive(from)) {
      const end = at + BLOCK + size + paddingOf(size)
      if (name.startsWith('documents/')) entries.push([at, end])
      at = end
    }
    const [start, end] = entries[1] ?? [0, 0]
    writeFileSync(from, Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]))
    expect(await refusal(from)).toMatch(/expected the 3 documents/)
  })

  const rewritten = async (change: (manifest: Manifest) => object): Promise<string> => {
    const from = await make()
    const to = file()
    await writeArchive(to, NOW, async (writer) => {
      for await (const entry of readArchive(from)) {
        const bytes = await buffer(entry.read())
        const written =
          entry.name === MANIFEST ? Buffer.from(JSON.stringify(change(JSON.parse(String(bytes))))) : bytes
        await writer.add({ name: entry.name, size: written.length }, [written])
      }
    })
    return to
  }

  it('is refused where a newer Ondol made it, and says so', async () => {
    expect(await refusal(await rewritten((manifest) => ({ ...manifest, format: 2, more: true })))).toMatch(
      /expected a backup of form 1 or older, not 2/,
    )
    const later = { name: '9999-later', sha256: 'a'.repeat(64) }
    const newer = (manifest: Manifest): object => ({
      ...manifest,
      version: '9.0.0',
      migrations: [...manifest.migrations, later],
    })
    expect(await refusal(await rewritten(newer))).toMatch(
      /made by a newer Ondol \(9\.0\.0\), with 9999-later/,
    )
    const other = (manifest: Manifest): object => ({
      ...manifest,
      migrations: manifest.migrations.map((one, index) =>
        index === 0 ? { ...one, sha256: 'a'.repeat(64) } : one,
      ),
    })
    expect(await refusal(await rewritten(other))).toMatch(/0001-actor makes other tables/)
  })

  it('is refused where it is none', async () => {
    const path = file()
    expect(await refusal(path)).toMatch(/expected a backup that can be read/)
    writeFileSync(path, 'hello')
    expect(await refusal(path)).toMatch(/cut off at byte 5/)
    writeFileSync(path, Buffer.alloc(2 * BLOCK))
    expect(await refusal(path)).toMatch(/expected manifest\.json at its end/)
  })

  it('is never written over, nor left behind half', async () => {
    const from = await make()
    await expect(make(from)).rejects.toThrow('expected a file that is not there yet')
    const path = file()
    const broken: DocumentsToBackUp = {
      ...documents,
      open: async () =>
        (async function* () {
          yield Buffer.from('other')
        })(),
    }
    await expect(make(path, broken)).rejects.toThrow(BackupError)
    expect(readdirSync(folder).filter((name) => name.startsWith(path.slice(folder.length + 1)))).toEqual([])
    await expect(make(join(folder, 'no', 'such', 'folder.tar'))).rejects.toThrow(
      /expected a place to write to/,
    )
  })

  it('is a tar file that other programs read', async () => {
    const from = await make()
    const list = spawnSync('tar', ['-tf', from], { encoding: 'utf8' })
    if (list.error !== undefined) return
    expect(list.stderr).toBe('')
    expect(list.stdout.trim().split('\n').at(-1)).toBe(MANIFEST)
    const paper = spawnSync('tar', ['-xOf', from, `documents/${[...kept.keys()][0]}`], {
      maxBuffer: 10_000_000,
    })
    expect(paper.stdout.equals(papers[0] ?? Buffer.alloc(0))).toBe(true)
  })
})
