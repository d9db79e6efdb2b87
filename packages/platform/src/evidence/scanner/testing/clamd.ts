import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClamdAddress } from '../clamd-address.ts'

/** How a clamd behaves that is not well. */
export type Illness =
  /** Takes the connection and never says a word. */
  | 'silent'
  /** Takes nothing in, so that whoever sends has to wait. */
  | 'deaf'
  /** Sends a part of its answer every now and then, and never ends it. */
  | 'drawling'
  /** Hangs up in the middle of the content. */
  | 'hangs-up'
  /** Hangs up in the middle of its answer. */
  | 'hangs-up-speaking'
  /** Says that all is well before it has seen the whole content. */
  | 'hasty'
  /** Speaks another protocol. */
  | 'another'
  /** Answers with bytes without an end. */
  | 'endless'
  /** Says that something went wrong inside. */
  | 'failing'

/** A clamd of this process. */
export interface Clamd {
  readonly address: ClamdAddress
  /** How often it has been asked to scan. */
  readonly scans: () => number
  readonly close: () => Promise<void>
}

interface ClamdOptions {
  readonly illness?: Illness
  /** As `StreamMaxLength` of its configuration, in bytes. */
  readonly streamMaxLength?: number
  readonly over?: 'unix' | 'tcp'
}

const VERSION = 'ClamAV 1.4.1/27400/Mon Sep 16 08:30:00 2024'

/** The test file that every scanner knows (EICAR); in two halves, so that this source is not taken for it. */
export const EICAR: string = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-',
  'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/**
 * Starts a server that speaks clamd's protocol as its manual says: commands after `z` end in a null byte and those
 * after `n` in a new line, and INSTREAM is followed by parts with their length. It knows one signature.
 */
export async function startClamd(options: ClamdOptions = {}): Promise<Clamd> {
  const { illness, over = 'tcp', streamMaxLength = 25_000_000 } = options
  const sockets = new Set<Socket>()
  let scans = 0
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()))
    const conversation = new Conversation(socket, { illness, streamMaxLength, onScan: () => scans++ })
    socket.on('data', (data) => conversation.hear(data))
  })
  const path = join(tmpdir(), `ondol-clamd-${process.pid}-${Math.random().toString(36).slice(2)}.sock`)
  if (over === 'unix') server.listen(path)
  else server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    // A server on a port has an address of this form.
    address: over === 'unix' ? { path } : { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    scans: () => scans,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
      rmSync(path, { force: true })
    },
  }
}

interface Manner {
  readonly illness: Illness | undefined
  readonly streamMaxLength: number
  readonly onScan: () => void
}

/** One connection: a command, and for INSTREAM the parts after it. */
class Conversation {
  readonly #socket: Socket
  readonly #manner: Manner
  #heard = Buffer.alloc(0)
  readonly #parts: Buffer[] = []
  #size = 0
  #end: '\0' | '\n' = '\0'
  #isStreaming = false

  constructor(socket: Socket, manner: Manner) {
    this.#socket = socket
    this.#manner = manner
  }

  hear(data: Buffer): void {
    if (this.#manner.illness === 'silent') return
    this.#heard = Buffer.concat([this.#heard, data])
    if (!this.#isStreaming) this.#readCommand()
    if (this.#isStreaming) this.#readParts()
  }

  #readCommand(): void {
    this.#end = this.#heard[0] === 'n'.charCodeAt(0) ? '\n' : '\0'
    const at = this.#heard.indexOf(this.#end)
    if (at === -1) return
    const name = this.#heard.toString('latin1', 1, at)
    this.#heard = this.#heard.subarray(at + 1)
    if (name === 'PING') return void this.#say('PONG')
    if (name === 'VERSION')
      return void this.#say(this.#manner.illness === 'another' ? '220 mail ready' : VERSION)
    if (name !== 'INSTREAM') return void this.#say('UNKNOWN COMMAND')
    this.#isStreaming = true
    this.#manner.onScan()
    const { illness } = this.#manner
    if (illness === 'deaf') this.#socket.pause()
    if (illness === 'hasty') this.#say('stream: OK')
    if (illness === 'endless') this.#drone()
  }

  #readParts(): void {
    while (this.#heard.length >= 4) {
      const length = this.#heard.readUInt32BE(0)
      if (length === 0) return void this.#judge()
      if (this.#manner.illness === 'hangs-up') return void this.#socket.destroy()
      if (this.#size + length > this.#manner.streamMaxLength)
        return void this.#say('INSTREAM size limit exceeded. ERROR')
      if (this.#heard.length < 4 + length) return
      this.#parts.push(this.#heard.subarray(4, 4 + length))
      this.#size += length
      this.#heard = this.#heard.subarray(4 + length)
    }
  }

  #judge(): void {
    const { illness } = this.#manner
    if (illness === 'endless') return
    if (illness === 'drawling') return void this.#drawl()
    if (illness === 'hangs-up-speaking') return void this.#socket.end('stream: OK')
    if (illness === 'failing') return void this.#say('stream: Can’t allocate memory ERROR')
    this.#say(
      Buffer.concat(this.#parts).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
    )
  }

  /** One command a connection: after the answer clamd hangs up. */
  #say(answer: string): void {
    this.#socket.end(`${answer}${this.#end}`)
  }

  #drawl(): void {
    const timer = setInterval(() => this.#socket.write('s'), 20)
    this.#socket.once('close', () => clearInterval(timer))
  }

  #drone(): void {
    const timer = setInterval(() => this.#socket.write('x'.repeat(1000)), 5)
    this.#socket.once('close', () => clearInterval(timer))
  }
}
