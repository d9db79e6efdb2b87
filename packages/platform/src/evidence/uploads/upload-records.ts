import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configstore } from '@tus/file-store'
import { Upload } from '@tus/server'
import { z } from 'zod'

/** What is noted of an upload beside its bytes. */
export interface UploadRecord {
  readonly id: string
  readonly size: number
  readonly metadata: Readonly<Record<string, string | null>>
  readonly createdAt: Date
  /** Whether all has been done with it, so that its bytes are no longer here. */
  readonly isDone: boolean
}

const recordSchema = z.object({
  id: z.string(),
  size: z.int(),
  metadata: z.record(z.string(), z.string().nullable()),
  createdAt: z.iso.datetime(),
  isDone: z.boolean(),
})

const ENDING = '.json'

/** Keeps the records in the folder of the uploads. A record is there as a whole or not at all. */
export class UploadRecords implements Configstore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async read(id: string): Promise<UploadRecord | undefined> {
    try {
      const text = await readFile(this.#pathOf(id), 'utf8')
      const { createdAt, ...record } = recordSchema.parse(JSON.parse(text))
      return { ...record, createdAt: new Date(createdAt) }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }

  async write(record: UploadRecord): Promise<void> {
    const path = this.#pathOf(record.id)
    await writeFile(`${path}.new`, JSON.stringify(record))
    await rename(`${path}.new`, path)
  }

  async delete(id: string): Promise<void> {
    await rm(this.#pathOf(id), { force: true })
  }

  /** The ids of all uploads that have a record. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#folder)
    return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
  }

  async get(id: string): Promise<Upload | undefined> {
    const record = await this.read(id)
    if (record === undefined) return undefined
    const { size, metadata, createdAt, isDone } = record
    const offset = isDone ? size : 0
    return new Upload({ id, size, offset, metadata: { ...metadata }, creation_date: createdAt.toISOString() })
  }

  async set(id: string, upload: Upload): Promise<void> {
    const { size, metadata = {}, creation_date } = upload
    if (size === undefined || creation_date === undefined)
      throw new Error(`upload ${id}: expected its size and the time at which it began`)
    await this.write({ id, size, metadata, createdAt: new Date(creation_date), isDone: false })
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}${ENDING}`)
  }
}
