import type { IncomingMessage } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

/** The body of a request, and how to be done with what is left of it. */
export interface Body {
  readonly stream: ReadableStream<Uint8Array>
  /** Throws away what nobody reads: a client that is still sending hears no answer before it is done. */
  readonly letGo: () => void
}

/** Takes the body of a request aside, so that what becomes of it does not befall the connection. */
export function bodyOf(request: IncomingMessage): Body {
  const aside = new PassThrough()
  request.once('error', (error) => aside.destroy(error))
  request.pipe(aside)
  // Chunks of a request are bytes.
  const stream = Readable.toWeb(aside) as ReadableStream<Uint8Array>
  return {
    stream,
    letGo: () => {
      request.unpipe(aside)
      request.resume()
    },
  }
}
