import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { verifyCase } from '../cases/index.ts'
import { type Database, migrate, openDatabase, type SystemActor } from '../database/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { type BrowserHeaders, TEST_ORIGIN, testSession } from '../testing/test-session.ts'
import { testFile } from './file-kind/testing/test-files.ts'
import { openEvidence } from './open-evidence.ts'
import { documentsOfCase } from './store.ts'
import { applyFor, testEvidence } from './testing/test-evidence.ts'

/** A round takes some seconds, most of them for the process to start; KILL_ROUNDS asks for more. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4)
const CHECKING: SystemActor = { kind: 'system', job: 'test' }
const folder = temporaryFolder('kill')
/** The content of each file that was acknowledged, by the paper's id. */
const acknowledged = new Map<string, string>()
let cases: readonly string[]
let headers: BrowserHeaders

beforeAll(async () => {
  const database = await openDatabase({ kind: 'folder', folder: join(folder, 'database') })
  await migrate(database)
  const context = await testEvidence(database)
  const kim = await testAccount(database, 'kim')
  cases = [...(await applyFor(context, kim)).values()].map(({ id }) => id)
  headers = await testSession(database, kim, TEST_NOW)
  await database.close()
}, 120_000)

it(
  'loses no file that was acknowledged and keeps none twice, killed at whatever moment',
  async () => {
    for (let round = 0; round < ROUNDS; round++)
      await uploadUntilKilled(cases[round % cases.length] ?? '', randomBetween(0, 350))
    expect(acknowledged.size).toBeGreaterThan(ROUNDS)

    const database = await openDatabase({ kind: 'folder', folder: join(folder, 'database') })
    const context = await testEvidence(database)
    const evidence = await openEvidence({ folder, s3: null, clamd: null, registers: null }, context, context)
    expect((await evidence.sweep()).failed).toEqual([])
    const documents = await database.transaction(CHECKING, async (transaction) => {
      for (const caseId of cases) expect(await verifyCase(transaction, caseId)).toBeNull()
      return (await Promise.all(cases.map((caseId) => documentsOfCase(transaction, caseId)))).flat()
    })
    const kept = new Map(
      documents.flatMap(({ id, ending }) => (ending?.kind === 'kept' ? [[id, ending.sha256] as const] : [])),
    )
    for (const [id, sha256] of acknowledged) expect(kept.get(id)).toBe(sha256)
    for (const sha256 of kept.values())
      expect(hashOf(await buffer(await evidence.context.contents.get(sha256)))).toBe(sha256)
    expect(await toldOf(database)).toEqual([...kept.keys()].sort())
    await database.close()
  },
  60_000 + ROUNDS * 30_000,
)

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
const randomBetween = (least: number, most: number): number =>
  least + Math.floor(Math.random() * (most - least))

/** The files of which the cases were told, in their order by id; the same file twice would be there twice. */
async function toldOf(database: Database): Promise<readonly string[]> {
  const rows = await database.owner
    .selectFrom('case_event')
    .where('type', '=', 'add-evidence')
    .select('payload')
    .execute()
  return rows.map(({ payload }) => (payload as { readonly file: string }).file).sort()
}

const here = (path: string): string => JSON.stringify(join(import.meta.dirname, path))

/** What the process runs that is to be killed: it finishes what the one before left, and says where it serves. */
const SERVER = `
  const { openDatabase } = await import(${here('../database/index.ts')})
  const { testKeyRing } = await import(${here('../testing/test-keys.ts')})
  const { testServer } = await import(${here('../testing/test-server.ts')})
  const folder = ${JSON.stringify(folder)}
  const database = await openDatabase({ kind: 'folder', folder: folder + '/database' })
  const evidence = { folder, s3: null, clamd: null, registers: null }
  const now = () => new Date(${TEST_NOW.getTime()})
  const publicUrl = new URL(${JSON.stringify(TEST_ORIGIN)})
  const delivery = { database, keys: testKeyRing(), evidence }
  const app = await testServer({ now, publicUrl, rateLimits: null, delivery })
  console.log(await app.listen({ port: 0, host: '127.0.0.1' }))`

/** Uploads one file after the other in two lines at once, until the process is killed some milliseconds later. */
async function uploadUntilKilled(caseId: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SERVER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstLine(child)
  const lines = [1, 2].map(() => uploadOn(url, caseId))
  await Promise.race(lines.map((line) => line.first))
  await sleep(after)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await Promise.all(lines.map((line) => line.all))
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('expected the output of the process')
  const [data] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (!Buffer.isBuffer(data)) throw new Error('expected the process to serve')
  return data.toString().trim()
}

function uploadOn(
  url: string,
  caseId: string,
): { readonly first: Promise<void>; readonly all: Promise<void> } {
  const first = upload(url, caseId)
  const all = async (): Promise<void> => {
    try {
      await first
      for (;;) await upload(url, caseId)
    } catch (error) {
      // The process is gone.
      if (!(error instanceof TypeError)) throw error
    }
  }
  return { first: first.catch(() => undefined), all: all() }
}

async function upload(url: string, caseId: string): Promise<void> {
  const content = Buffer.concat([testFile('paper.jpg'), randomBytes(randomBetween(1000, 200_000))])
  const metadata = Object.entries({ case: caseId, name: 'paper.jpg' })
  const answer = await fetch(`${url}/v1/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'tus-resumable': '1.0.0',
      'upload-length': String(content.length),
      'upload-metadata': metadata
        .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
        .join(','),
      'content-type': 'application/offset+octet-stream',
    },
    body: content,
  })
  const body: unknown = await answer.json()
  if (answer.status !== 200) throw new Error(`expected the file to be taken: ${JSON.stringify(body)}`)
  acknowledged.set((body as { readonly id: string }).id, hashOf(content))
}
