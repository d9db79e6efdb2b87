import type { Readable } from 'node:stream'

const MOST = 64 * 1_048_576

/**
 * Reads the rest of a request and throws it away, up to 64 MiB. A client that is still sending does not read the
 * answer before it is done; closing the connection earlier would show it a broken pipe instead of the reason.
 */
export async function drain(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return
  await new Promise<void>((resolve) => {
    let size = 0
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      if (size > MOST) resolve()
    })
    for (const event of ['end', 'close', 'error']) body.once(event, () => resolve())
    body.resume()
  })
}
