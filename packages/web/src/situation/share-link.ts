import { readSituation } from './read-situation.ts'
import type { Situation } from './situation.ts'

/** A situation packed small, and one left as it is by a browser that cannot pack. */
const PACKED = '#s='
const PLAIN = '#p='

type Bytes = Uint8Array<ArrayBuffer>

const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

const toBase64Url = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const fromBase64Url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

const canPack = (): boolean => typeof CompressionStream === 'function'

/** The part of a link after `#`: browsers never send it to a server. */
export const toFragment = async (situation: Situation): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(situation))
  if (!canPack()) return PLAIN + toBase64Url(bytes)
  return PACKED + toBase64Url(await through(bytes, new CompressionStream('deflate-raw')))
}

export const isSharedFragment = (fragment: string): boolean =>
  fragment.startsWith(PACKED) || fragment.startsWith(PLAIN)

const unpacked = async (fragment: string): Promise<Bytes> => {
  const bytes = fromBase64Url(fragment.slice(PACKED.length))
  return fragment.startsWith(PLAIN) ? bytes : await through(bytes, new DecompressionStream('deflate-raw'))
}

/** Reads a link's fragment; null where it is cut off or made by something else. */
export const fromFragment = async (fragment: string): Promise<Situation | null> => {
  if (!isSharedFragment(fragment)) return null
  try {
    return readSituation(JSON.parse(new TextDecoder().decode(await unpacked(fragment))))
  } catch {
    return null
  }
}
