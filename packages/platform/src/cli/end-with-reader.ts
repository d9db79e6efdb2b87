import type { Writable } from 'node:stream'

/** Ends this process quietly once nobody reads its output any more, as in `ondol explain … | head -1`. */
export function endWithReader(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}
