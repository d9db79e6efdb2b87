/** Where clamd listens: a socket of this machine, or a host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

const HOST_AND_PORT = /^(?:tcp:\/\/)?(?:\[(?<ip6>[\da-fA-F:]+)\]|(?<host>[\w.-]+)):(?<port>\d{1,5})$/

/** Reads `/run/clamav/clamd.ctl`, `unix:/run/clamav/clamd.ctl`, `host:3310` or `[::1]:3310`; `null` for all else. */
export function readClamdAddress(stated: string): ClamdAddress | null {
  const path = stated.replace(/^unix:(?:\/\/)?/, '')
  if (path.startsWith('/')) return { path }
  const { ip6, host, port } = HOST_AND_PORT.exec(stated)?.groups ?? {}
  const number = Number(port)
  const name = ip6 ?? host
  return name === undefined || number < 1 || number > 65_535 ? null : { host: name, port: number }
}
