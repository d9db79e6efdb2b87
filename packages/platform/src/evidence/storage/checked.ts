import { Readable } from 'node:stream'
import { countContent, type Sha256 } from '../sha256.ts'
import { ContentDamaged } from './content-store.ts'

/** Passes a content on, and fails at its end where it is not the one that was asked for. */
export function checked(content: Readable, sha256: Sha256): Readable {
  return Readable.from(checkedChunks(content, sha256), { objectMode: false })
}

async function* checkedChunks(content: Readable, sha256: Sha256): AsyncGenerator<Uint8Array> {
  const count = countContent()
  for await (const chunk of content) {
    count.add(chunk)
    yield chunk
  }
  const found = count.end()
  if (found.sha256 !== sha256) throw new ContentDamaged(sha256, found)
}
