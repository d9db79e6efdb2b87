import { createHash, type Hash } from 'node:crypto'

declare const mark: unique symbol

/** The SHA-256 of a file's bytes as 64 lower-case hexadecimal digits: the name that its content is kept under. */
export type Sha256 = string & { readonly [mark]: 'sha256' }

const FORM = /^[\da-f]{64}$/

/** Reads a SHA-256; `undefined` where the text is none. */
export function parseSha256(text: string): Sha256 | undefined {
  // What has the form is one.
  return FORM.test(text) ? (text as Sha256) : undefined
}

/** What has been counted of a content so far. */
export interface Count {
  readonly add: (chunk: Uint8Array) => void
  /** Ends the count; to be asked once. */
  readonly end: () => Stored
}

/** A content by its name and length in bytes. */
export interface Stored {
  readonly sha256: Sha256
  readonly size: number
}

/** Names a content while it passes by. */
export function countContent(): Count {
  const hash: Hash = createHash('sha256')
  let size = 0
  return {
    add: (chunk) => {
      hash.update(chunk)
      size += chunk.byteLength
    },
    // A digest in hexadecimal has the form.
    end: () => ({ sha256: hash.digest('hex') as Sha256, size }),
  }
}
