import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { parseSha256, type Sha256 } from '../../sha256.ts'
import { ContentDamaged, ContentMissing, type ContentStore } from '../content-store.ts'

/** A storage to be tried, and a look behind it. */
export interface Tried {
  readonly store: ContentStore
  /** Changes one byte of a content behind the storage's back. */
  readonly damage: (sha256: Sha256) => void
  /** How many contents or parts of them lie in the storage, finished or not. */
  readonly count: () => number
}

const nameOf = (content: Uint8Array): Sha256 => {
  const name = parseSha256(createHash('sha256').update(content).digest('hex'))
  if (name === undefined) throw new Error('expected a SHA-256')
  return name
}

const bytes = (length: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 31 + seed) % 251))

async function* inChunks(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size)
}

/** What every storage promises, whatever it is made of. */
export function keepsTheContract(tried: () => Tried): void {
  it.each([
    ['nothing', 0, 1],
    ['one byte', 1, 1],
    ['less than a chunk', 1000, 4096],
    ['many chunks', 300_001, 4096],
  ])('gives back %s as it was put', async (_, length, chunk) => {
    const { store } = tried()
    const content = bytes(length, 1)
    const stored = await store.put(inChunks(content, chunk))
    expect(stored).toEqual({ sha256: nameOf(content), size: length })
    expect(await store.has(stored.sha256)).toBe(true)
    expect(await buffer(await store.get(stored.sha256))).toEqual(content)
  })

  it('keeps the same content once, however many put it at once', async () => {
    const { store, count } = tried()
    const content = bytes(50_000, 2)
    const before = count()
    const puts = await Promise.all(
      Array.from({ length: 12 }, (_, n) => store.put(inChunks(content, 700 + n * 997))),
    )
    expect(new Set(puts.map(({ sha256 }) => sha256))).toEqual(new Set([nameOf(content)]))
    expect(count()).toBe(before + 1)
    expect(await buffer(await store.get(nameOf(content)))).toEqual(content)
  })

  it('can be read while the same content is put again', async () => {
    const { store } = tried()
    const content = bytes(400_000, 3)
    const { sha256 } = await store.put(inChunks(content, 65_536))
    const [read] = await Promise.all([
      store.get(sha256).then(buffer),
      store.put(inChunks(content, 65_536)),
      store.put(inChunks(content, 65_536)),
    ])
    expect(read.equals(content)).toBe(true)
  })

  it('shows nothing of a content that breaks off, and leaves nothing behind', async () => {
    const { store, count } = tried()
    const content = bytes(100_000, 4)
    const before = count()
    async function* broken(): AsyncGenerator<Buffer> {
      yield* inChunks(content.subarray(0, 60_000), 20_000)
      expect(await store.has(nameOf(content.subarray(0, 60_000)))).toBe(false)
      throw new Error('the line broke')
    }
    await expect(store.put(broken())).rejects.toThrow('the line broke')
    expect(await store.has(nameOf(content.subarray(0, 60_000)))).toBe(false)
    expect(count()).toBe(before)
  })

  it('lets go of a content that nobody reads to its end', async () => {
    const { store } = tried()
    const { sha256 } = await store.put(inChunks(bytes(400_000, 8), 65_536))
    const unread = await store.get(sha256)
    unread.destroy()
    const begun = await store.get(sha256)
    await once(begun, 'readable')
    begun.destroy()
    await Promise.all([unread, begun].map((content) => content.closed || once(content, 'close')))
    expect(await buffer(await store.get(sha256))).toHaveLength(400_000)
  })

  it('tells what it does not have', async () => {
    const { store } = tried()
    const unknown = nameOf(Buffer.from('never put'))
    expect(await store.has(unknown)).toBe(false)
    await expect(store.get(unknown)).rejects.toThrow(ContentMissing)
    await store.remove(unknown)
  })

  it('removes one content and no other', async () => {
    const { store } = tried()
    const gone = await store.put(inChunks(bytes(10, 5), 10))
    const kept = await store.put(inChunks(bytes(10, 6), 10))
    await store.remove(gone.sha256)
    expect(await store.has(gone.sha256)).toBe(false)
    expect(await buffer(await store.get(kept.sha256))).toEqual(bytes(10, 6))
  })

  it('never passes damaged bytes off as the content, and heals when it is put again', async () => {
    const { store, damage } = tried()
    const content = bytes(5000, 7)
    const { sha256 } = await store.put(inChunks(content, 5000))
    damage(sha256)
    await expect(store.get(sha256).then(buffer)).rejects.toThrow(ContentDamaged)
    await store.put(inChunks(content, 5000))
    expect(await buffer(await store.get(sha256))).toEqual(content)
  })
}
