import type { Readable } from 'node:stream'
import type { Sha256, Stored } from '../sha256.ts'

/**
 * Keeps files by what is in them. The same bytes are kept once, whoever brings them; what is kept never changes.
 * Who may read which file is decided elsewhere: whoever holds this port can read all of them.
 */
export interface ContentStore {
  /**
   * Keeps a content and answers its name. When the promise resolves the content is as safe as the storage can make
   * it; until then nobody can see a part of it. Rejects with what the content or the storage failed with.
   */
  readonly put: (content: AsyncIterable<Uint8Array>) => Promise<Stored>
  /**
   * Opens a content. Rejects with a ContentMissing where it is not kept; the stream fails with a ContentDamaged at
   * its end where the bytes are no longer those that were put.
   */
  readonly get: (sha256: Sha256) => Promise<Readable>
  readonly has: (sha256: Sha256) => Promise<boolean>
  /** Forgets a content that no document is made of. Nothing happens where it is not kept. */
  readonly remove: (sha256: Sha256) => Promise<void>
}

/** A content that is not kept, though somebody relied on it. */
export class ContentMissing extends Error {
  readonly sha256: Sha256
  constructor(sha256: Sha256, options?: ErrorOptions) {
    super(`the content ${sha256} is not in the storage`, options)
    this.name = 'ContentMissing'
    this.sha256 = sha256
  }
}

/** Bytes that are no longer those that were put. */
export class ContentDamaged extends Error {
  readonly sha256: Sha256
  constructor(sha256: Sha256, found: Stored) {
    super(`the content ${sha256} is damaged: found ${found.size} bytes with SHA-256 ${found.sha256}`)
    this.name = 'ContentDamaged'
    this.sha256 = sha256
  }
}
