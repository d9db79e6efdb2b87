import { askClamd, type ClamdAnswer, type Patience } from './ask-clamd.ts'
import type { ClamdAddress } from './clamd-address.ts'
import { ClamdFailure } from './clamd-failure.ts'
import type { Scanner, UnscannedReason, Verdict } from './scanner.ts'

/** A file of the largest size takes clamd some seconds; a busy one gets a minute. */
const USUAL_PATIENCE: Patience = { toConnect: 3000, betweenSigns: 30_000, inAll: 60_000 }

/** Scans by ClamAV's daemon over its socket. Every scan asks anew, so a daemon that was away is used when it is back. */
export function clamdScanner(address: ClamdAddress, patience: Patience = USUAL_PATIENCE): Scanner {
  return {
    scan: async (content) => {
      try {
        const engine = engineOf(await askClamd(address, [command('VERSION')], patience))
        return verdictOf(await askClamd(address, instream(content), patience), engine)
      } catch (error) {
        if (error instanceof ClamdFailure) return unscanned(error.reason, error.message)
        throw error
      }
    },
  }
}

/** A command that ends in a null byte, and whose answer does too. */
const command = (name: string): Buffer => Buffer.from(`z${name}\0`)

/** Each part goes with its length before it; one of no length ends the content, so an empty part must not go. */
async function* instream(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield command('INSTREAM')
  for await (const part of content) {
    if (part.byteLength === 0) continue
    yield lengthOf(part.byteLength)
    yield part
  }
  yield lengthOf(0)
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** `ClamAV 1.4.1/27400/Mon Sep 16 …`: the program, and the number of its signatures. */
function engineOf({ text }: ClamdAnswer): string {
  const version = /^ClamAV [\w.+~-]+(?:\/\d+)?/.exec(text)?.[0]
  if (version === undefined) throw new ClamdFailure('unclear', `clamd: no version but ${quoted(text)}`)
  return version
}

function verdictOf({ text, isEarly }: ClamdAnswer, engine: string): Verdict {
  const signature = /^stream: (.{1,200}) FOUND$/.exec(text)?.[1]
  if (signature !== undefined) return { kind: 'infected', signature }
  if (text === 'INSTREAM size limit exceeded. ERROR') return unscanned('too-large', `clamd: ${text}`)
  if (text !== 'stream: OK') return unscanned('unclear', `clamd said ${quoted(text)}`)
  if (isEarly) return unscanned('unclear', 'clamd said OK before it had seen the whole file')
  return { kind: 'clean', engine }
}

const unscanned = (reason: UnscannedReason, detail: string): Verdict => ({
  kind: 'unscanned',
  reason,
  detail,
})

const quoted = (text: string): string => JSON.stringify(text.slice(0, 100))
