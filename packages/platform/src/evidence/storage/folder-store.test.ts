import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { countContent } from '../sha256.ts'
import type { ContentStore } from './content-store.ts'
import { openFolderStore } from './folder-store.ts'
import { keepsTheContract } from './testing/store-contract.ts'

const now = (): Date => new Date()
const newFolder = (): string => temporaryFolder('content')

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

describe('the contract', () => {
  const folder = newFolder()
  let store: ContentStore
  beforeAll(async () => {
    store = await openFolderStore(folder, now)
  })
  keepsTheContract(() => ({
    store,
    count: () => filesIn(folder).length,
    damage: (sha256) => {
      const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
      const content = readFileSync(path)
      content.writeUInt8(content.readUInt8(100) ^ 1, 100)
      writeFileSync(path, content)
    },
  }))
})

it('takes up what another process has kept', async () => {
  const folder = newFolder()
  const { sha256 } = await (await openFolderStore(folder, now)).put(one('kept'))
  expect(await (await openFolderStore(folder, now)).has(sha256)).toBe(true)
})

it('clears away only what has long been half-written', async () => {
  const folder = newFolder()
  await openFolderStore(folder, now)
  const [old, fresh] = [join(folder, 'incoming/old'), join(folder, 'incoming/fresh')]
  for (const path of [old, fresh]) writeFileSync(path, 'half')
  const before = new Date('2026-01-01T00:00:00Z')
  utimesSync(old, before, before)
  await openFolderStore(folder, now)
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
})

it('has every content that a process acknowledged before it was killed, whole', async () => {
  const folder = newFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < 6; round++) {
    acknowledged.push(...(await putUntilKilled(folder, { seed: round, after: 15 + round * 23 })))
  }
  expect(acknowledged.length).toBeGreaterThan(10)
  const kept = filesIn(folder).filter((path) => !path.includes('incoming'))
  for (const path of kept) expect(nameOf(readFileSync(path))).toBe(path.slice(-64))
  expect(kept.map((path) => path.slice(-64))).toEqual(expect.arrayContaining(acknowledged))
}, 60_000)

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

function nameOf(content: Buffer): string {
  const count = countContent()
  count.add(content)
  return count.end().sha256
}

/** Puts contents in a process of its own, kills it some milliseconds after the first, and answers those it told of. */
async function putUntilKilled(
  folder: string,
  { seed, after }: Record<'seed' | 'after', number>,
): Promise<string[]> {
  const script = `
    const { openFolderStore } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-store.ts'))})
    const store = await openFolderStore(${JSON.stringify(folder)}, () => new Date())
    async function* content(n) {
      for (let part = 0; part < 20; part++) yield Buffer.alloc(20_000, '${seed} ' + n + ' ' + part)
    }
    const put = async (n) => console.log((await store.put(content(n))).sha256)
    for (let n = 0; ; n += 3) await Promise.all([put(n), put(n + 1), put(n + 2)])`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  let told = ''
  child.stdout.on('data', (data: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), after)
    told += data.toString()
  })
  await once(child, 'close')
  return told.split('\n').filter((line) => line.length === 64)
}
