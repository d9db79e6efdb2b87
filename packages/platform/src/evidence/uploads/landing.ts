import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import type { Upload } from '@tus/server'
import { type UploadRecord, UploadRecords } from './upload-records.ts'

/** An upload that has arrived in full, and where its bytes are. */
export interface LandedFile {
  readonly id: string
  readonly size: number
  readonly metadata: UploadRecord['metadata']
  readonly path: string
}

const DAY = 24 * 60 * 60 * 1000

/** Only the record of an upload that is done with says that all of it is there. */
const isDone = ({ offset, size }: Upload): boolean => offset === size

/**
 * Where uploads arrive before they are looked at. An upload that is done with is remembered for a while without its
 * bytes, so that a client which has not heard the answer finds that it is complete and does not send it anew.
 */
export class Landing extends FileStore {
  readonly #records: UploadRecords

  private constructor(folder: string) {
    const records = new UploadRecords(folder)
    super({ directory: folder, configstore: records, expirationPeriodInMilliseconds: DAY })
    this.#records = records
    // The length is always known: a file of this size is read before it is sent.
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  }

  /** Opens the folder; makes it where there is none. */
  static async open(folder: string): Promise<Landing> {
    await mkdir(folder, { recursive: true })
    return new Landing(folder)
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.#records.get(id)
    return upload !== undefined && isDone(upload) ? upload : await super.getUpload(id)
  }

  /** Of an upload that is done with nothing is missing, and nothing can be written any more. */
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const upload = await this.#records.get(id)
    return upload !== undefined && isDone(upload) ? offset : await super.write(content, id, offset)
  }

  /** Remembers that all has been done with an upload, and lets its bytes go; in this order. */
  async settle(id: string): Promise<void> {
    const record = await this.#records.read(id)
    if (record !== undefined) await this.#records.write({ ...record, isDone: true })
    await rm(this.#pathOf(id), { force: true })
  }

  /** An upload that has arrived in full and is not done with; `null` where it is not so. */
  async unsettled(id: string): Promise<LandedFile | null> {
    const record = await this.#records.read(id)
    if (record === undefined || record.isDone) return null
    return (await this.#sizeOf(id)) === record.size ? this.landed(record) : null
  }

  /** All of these: an earlier process was killed meanwhile. */
  async allUnsettled(): Promise<readonly LandedFile[]> {
    const files: LandedFile[] = []
    for (const id of await this.#records.list()) {
      const file = await this.unsettled(id)
      if (file !== null) files.push(file)
    }
    return files
  }

  /** Lets go of what has been here for longer than a day and is not waiting to be looked at; answers their ids. */
  async clear(now: Date): Promise<readonly string[]> {
    const cleared: string[] = []
    for (const id of await this.#records.list()) {
      const record = await this.#records.read(id)
      if (record === undefined || now.getTime() - record.createdAt.getTime() <= DAY) continue
      if ((await this.unsettled(id)) !== null) continue
      await rm(this.#pathOf(id), { force: true })
      await this.#records.delete(id)
      cleared.push(id)
    }
    return cleared
  }

  /** An upload with the place of its bytes. */
  landed({ id, size, metadata }: Pick<UploadRecord, 'id' | 'size' | 'metadata'>): LandedFile {
    return { id, size, metadata, path: this.#pathOf(id) }
  }

  #pathOf(id: string): string {
    return join(this.directory, id)
  }

  async #sizeOf(id: string): Promise<number | null> {
    try {
      return (await stat(this.#pathOf(id))).size
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }
}
