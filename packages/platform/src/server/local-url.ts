import type { App } from '../http/index.ts'

/** The address of a server for a browser on the same machine; without a port as long as it does not listen. */
export function localUrlOf({ server }: Pick<App, 'server'>): URL {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 80
  return new URL(`http://localhost:${port}`)
}
