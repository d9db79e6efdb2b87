import type { App } from '../http/index.ts'

/** Addresses that stand for every one of a machine, or for itself. */
const ITSELF: ReadonlySet<string> = new Set(['::', '0.0.0.0', '::1', '127.0.0.1'])

/** The address of a server for a browser on the same machine; without a port as long as it does not listen. */
export function localUrlOf({ server }: Pick<App, 'server'>): URL {
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) return new URL('http://localhost')
  const { address, family, port } = bound
  const named = family === 'IPv6' ? `[${address}]` : address
  return new URL(`http://${ITSELF.has(address) ? 'localhost' : named}:${port}`)
}
