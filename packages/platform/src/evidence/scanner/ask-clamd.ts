import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ClamdAddress } from './clamd-address.ts'
import { ClamdFailure } from './clamd-failure.ts'

/** How long clamd is waited for, in milliseconds. */
export interface Patience {
  readonly toConnect: number
  /** Between two signs of life: a part taken in, or a part of the answer. */
  readonly betweenSigns: number
  readonly inAll: number
}

/** What clamd said, and whether it did so before it had been told everything. */
export interface ClamdAnswer {
  readonly text: string
  readonly isEarly: boolean
}

const LONGEST_ANSWER = 4096

/**
 * Sends parts to clamd and answers what it says up to the closing null byte. Rejects with a ClamdFailure, or with what
 * the parts themselves failed with.
 */
export async function askClamd(
  address: ClamdAddress,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  patience: Patience,
): Promise<ClamdAnswer> {
  const socket = await open(address, patience.toConnect)
  const stop = giveUpAfter(socket, patience)
  const heard = listen(socket)
  try {
    const isEarly = !(await send(socket, parts, heard))
    return { text: await heard.answer, isEarly }
  } finally {
    stop()
    socket.destroy()
  }
}

async function open(address: ClamdAddress, toConnect: number): Promise<Socket> {
  const socket = connect({ ...address })
  const timer = setTimeout(() => socket.destroy(new Error(`no connection within ${toConnect} ms`)), toConnect)
  try {
    await once(socket, 'connect')
    return socket
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ClamdFailure('unreachable', `clamd cannot be reached: ${why}`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

function giveUpAfter(socket: Socket, { betweenSigns, inAll }: Patience): () => void {
  const giveUp = (after: string): unknown => socket.destroy(new ClamdFailure('too-slow', `clamd: ${after}`))
  socket.setTimeout(betweenSigns, () => giveUp(`no sign of life for ${betweenSigns} ms`))
  const timer = setTimeout(() => giveUp(`not done after ${inAll} ms`), inAll)
  return () => clearTimeout(timer)
}

interface Heard {
  readonly answer: Promise<string>
  /** True as soon as clamd has answered or gone: nothing more needs to be sent. */
  readonly isOver: () => boolean
}

function listen(socket: Socket): Heard {
  let isOver = false
  const answer = readAnswer(socket).finally(() => {
    isOver = true
  })
  // What befalls the answer is told where it is awaited; until then it must not count as nobody's.
  answer.catch(() => undefined)
  return { answer, isOver: () => isOver }
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const goneWrong = (error?: Error): void =>
      reject(error instanceof ClamdFailure ? error : brokenOff(said, error))
    socket.on('data', (data) => {
      said += data.toString('utf8')
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
      else if (said.length > LONGEST_ANSWER)
        goneWrong(new ClamdFailure('unclear', 'clamd: an endless answer'))
    })
    socket.once('error', goneWrong)
    socket.once('close', () => goneWrong())
  })
}

function brokenOff(said: string, cause: Error | undefined): ClamdFailure {
  const why = cause === undefined ? 'hung up' : cause.message
  return new ClamdFailure('broken-off', `clamd: ${why} after saying ${JSON.stringify(said)}`, { cause })
}

/** Sends the parts as fast as they are taken in; answers whether all of them went before clamd was done. */
async function send(
  socket: Socket,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { answer, isOver }: Heard,
): Promise<boolean> {
  for await (const part of parts) {
    if (isOver()) return false
    if (!socket.write(part)) await Promise.race([once(socket, 'drain'), answer]).catch(() => undefined)
  }
  return !isOver()
}
