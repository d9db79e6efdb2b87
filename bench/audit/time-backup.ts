import { randomBytes } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, type DatabaseLocation, openContents, openDatabase, restore } from '@ondol/platform/testing'

interface Moving {
  readonly folder: string
  readonly from: DatabaseLocation
  readonly to: DatabaseLocation
}

const PAPERS = 256
const PAPER = 1024 * 1024
const now = (): Date => new Date()

/** Times a backup and its restoring: of the rows alone, and then with papers of random bytes beside them. */
export async function timeBackup({ folder, from, to }: Moving): Promise<object> {
  mkdirSync(folder)
  const [source, target] = [await openDatabase(from), await openDatabase(to)]
  const here = await openContents({ folder: join(folder, 'here'), s3: null }, now)
  const there = await openContents({ folder: join(folder, 'there'), s3: null }, now)
  const papers: Awaited<ReturnType<typeof here.contents.put>>[] = []
  for (let n = 0; n < PAPERS; n++) papers.push(await here.contents.put(paper()))
  const known = new Map(papers.map((one) => [String(one.sha256), one.sha256]))
  const move = async (name: string, list: typeof papers): Promise<object> => {
    const file = join(folder, name)
    const open = (sha256: string): ReturnType<typeof here.contents.get> => {
      const kept = known.get(sha256)
      if (kept === undefined) throw new Error(`${sha256}: expected a paper of this benchmark`)
      return here.contents.get(kept)
    }
    const documents = { list: async () => list, open }
    const [made, backupSeconds] = await timed(() =>
      backUp({ database: source, documents, version: 'bench', now: now() }, file),
    )
    const putting = { database: target, putDocument: there.contents.put, mayReplace: true }
    const [, restoreSeconds] = await timed(() => restore(putting, file))
    const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
    return { rows, megabytes: Math.round(statSync(file).size / 1e4) / 100, backupSeconds, restoreSeconds }
  }
  const result = { rowsAlone: await move('rows.tar', []), withPapers: await move('papers.tar', papers) }
  await source.close()
  await target.close()
  return result
}

async function* paper(): AsyncGenerator<Buffer> {
  yield randomBytes(PAPER)
}

async function timed<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now()
  const result = await run()
  return [result, Math.round(performance.now() - started) / 1000]
}
