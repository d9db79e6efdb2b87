import { pipeline, type Readable, Transform } from 'node:stream'
import { countContent, type Sha256 } from '../sha256.ts'
import { ContentDamaged } from './content-store.ts'

/**
 * Passes a content on, and fails at its end where it is not the one that was asked for. Whoever stops reading has to
 * destroy the stream, as with any other; the source is let go with it.
 */
export function checked(content: Readable, sha256: Sha256): Readable {
  const count = countContent()
  const check = new Transform({
    transform: (chunk: Buffer, _, pass) => {
      count.add(chunk)
      pass(null, chunk)
    },
    flush: (end) => {
      const found = count.end()
      end(found.sha256 === sha256 ? null : new ContentDamaged(sha256, found))
    },
  })
  // A failure of the source or of the check is told by the stream that is answered.
  pipeline(content, check, () => undefined)
  return check
}
