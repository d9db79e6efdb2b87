import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fuseUnit, loadPack } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeManifest, verify } from '../audit/index.ts'
import { type Database, openDatabase } from '../database/index.ts'
import { keepPeople, seedCases } from '../demonstration/index.ts'
import { testFile } from '../evidence/file-kind/testing/test-files.ts'
import { openFolderStore } from '../evidence/storage/folder-store.ts'
import { handIn, testEvidence, wishFor } from '../evidence/testing/test-evidence.ts'
import { unopened } from '../resealing/index.ts'
import { addKey, describeKeys, keyRing } from '../secrets/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testAccount } from '../testing/test-account.ts'
import { testCase } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing, testKeys } from '../testing/test-keys.ts'
import { backUp, keptPapers, type Manifest, restore } from './index.ts'
import { contentOf } from './testing/content-of.ts'
import { destroyTables, emptyDatabase } from './testing/empty-database.ts'
import { filesIn } from './testing/files-in.ts'

const NOW = new Date('2026-11-24T05:00:00Z')
const now = (): Date => NOW
const root = temporaryFolder('drill')
const PAPERS = ['paper.jpg', 'paper.png', 'packed.pdf'] as const

const older = testKeys()
const keys = keyRing(older)

/** An installation: its tables, and the folder in which its papers are. */
interface Place {
  readonly database: Database
  readonly folder: string
}

const folderOf = (name: string): string => {
  const folder = join(root, name)
  mkdirSync(folder)
  return folder
}

/** People with cases that live as real ones do, money that moved, papers that were handed in, and a manifest. */
async function fill({ database, folder }: Place): Promise<{ readonly digest: string }> {
  const around = { database, ids: uuid, random: randomBytes }
  await keepPeople({ ...around, sealing: keys, now })
  const pack = loadPack(seoul, { compile: fuseUnit })
  const bankFolder = folderOf('bank')
  await seedCases({ ...around, pack, keys, bankFolder, seed: 'drill', cases: 30, until: NOW })
  const contents = await openFolderStore(folder, now)
  const context = { ...(await testEvidence(database, { contents })), keys }
  const kim = await testAccount(database, 'kim')
  const caseId = await testCase(context, kim)
  for (const name of PAPERS) await handIn(context, kim, { wish: wishFor(caseId), content: testFile(name) })
  return await makeManifest({ database, keys, now })
}

async function backedUp({ database, folder }: Place, name: string): Promise<[string, Manifest]> {
  const file = join(root, name)
  const contents = await openFolderStore(folder, now)
  return [file, await backUp({ database, documents: keptPapers(contents), version: '0.1.0', now: NOW }, file)]
}

async function restored({ database, folder }: Place, file: string): Promise<void> {
  const contents = await openFolderStore(folder, now)
  await restore({ database, putDocument: contents.put, mayReplace: false }, file)
}

describe('the drill', () => {
  let place: Place
  let digest: string
  let before: ReadonlyMap<string, string>
  let papers: ReadonlyMap<string, Buffer>
  let file: string
  let manifest: Manifest

  beforeAll(async () => {
    place = { database: await testDatabase(), folder: folderOf('papers') }
    digest = (await fill(place)).digest
    before = await contentOf(place.database)
    papers = filesIn(place.folder)
    ;[file, manifest] = await backedUp(place, 'backup.tar')
  }, 120_000)
  afterAll(() => place.database.close())

  const isAllThere = async (there: Place): Promise<void> => {
    expect(await contentOf(there.database)).toEqual(before)
    expect(filesIn(there.folder)).toEqual(papers)
    const contents = await openFolderStore(there.folder, now)
    const verification = await verify({ database: there.database, keys, contents, now }, { digest })
    expect(verification).toMatchObject({ holds: true, findings: [] })
    expect(verification.checked).toMatchObject({ documents: PAPERS.length, manifests: 1 })
    expect(verification.checked.cases).toBeGreaterThan(30)
    expect(verification.checked.entries).toBeGreaterThan(0)
    expect(await unopened(there.database, keys, manifest.keys.encryption)).toEqual([])
  }

  it('has something to lose', () => {
    const rows = new Map(manifest.tables.map((table) => [table.name, table.rows]))
    for (const table of ['account', 'case_event', 'case_claim', 'ledger_entry', 'payment_order', 'bank_file'])
      expect(rows.get(table), table).toBeGreaterThan(0)
    expect(manifest.documents.count).toBe(PAPERS.length)
    expect(papers.size).toBe(PAPERS.length)
  })

  it('names the keys that it needs, which are not in it', () => {
    const known = describeKeys(older)
    const ids = (use: string): readonly string[] => known.filter((key) => key.use === use).map(({ id }) => id)
    expect(manifest.keys.signing).toEqual(ids('signing'))
    expect(manifest.keys.encryption).toEqual(expect.arrayContaining([...ids('encryption')]))
    expect(manifest.keys.index).toEqual(ids('index'))
  })

  it('is told where other keys do not open what came back', async () => {
    expect(await unopened(place.database, testKeyRing(), manifest.keys.encryption)).toContainEqual({
      column: 'application.details_sealed',
      keyId: older.encryption[0]?.id,
    })
    const rotated = keyRing(addKey(older, 'encryption', { now: NOW, random: randomBytes }))
    expect(await unopened(place.database, rotated, manifest.keys.encryption)).toEqual([])
  })

  it('brings all back where it was, after tables and papers are gone', async () => {
    await destroyTables(place.database)
    rmSync(place.folder, { recursive: true })
    await restored(place, file)
    await isAllThere(place)
  })

  it.runIf(inject('databases').kind === 'postgresql')(
    'moves all from a server into an embedded database, and back from there to a server',
    async () => {
      const small = { database: await openDatabase({ kind: 'memory' }), folder: folderOf('small') }
      await restored(small, file)
      await isAllThere(small)
      const [moved, { database: from }] = await backedUp(small, 'moved.tar')
      expect(from).toBe('pglite')
      await small.database.close()

      const large = { database: await emptyDatabase(), folder: folderOf('large') }
      await restored(large, moved)
      await isAllThere(large)
      await large.database.close()
    },
  )
})
