import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** `ondol serve` in a process of its own. */
export interface ServerProcess {
  readonly url: URL
  readonly process: ChildProcess
  /** Ends it as a power cut would, without a chance to finish anything. */
  readonly kill: () => Promise<void>
  /** Ends it as an operator does. */
  readonly stop: () => Promise<void>
}

export interface ServerProcessOptions {
  /** Settings of the environment, such as DATABASE_URL. */
  readonly settings: Readonly<Record<string, string>>
  /** Where it listens; a free port without it. */
  readonly port?: number
  /** The file that its log is added to. */
  readonly log: string
  /** What Node is told, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[]
}

const COMMAND = join(import.meta.dirname, '../../bin/ondol.mjs')
const TRIES = 1200

/** Starts a server and waits until it is ready. */
export async function startServer(options: ServerProcessOptions): Promise<ServerProcess> {
  const { settings, port = await freePort(), log, nodeOptions = [] } = options
  const out = openSync(log, 'a')
  const args = [...nodeOptions, COMMAND, 'serve', '--host', '127.0.0.1', '--port', String(port)]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  const url = new URL(`http://127.0.0.1:${port}`)
  await untilReady(url, child, log)
  return { url, process: child, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
}

async function untilReady(url: URL, child: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(
        `the server ended with ${child.exitCode ?? child.signalCode} before it was ready; see ${log}`,
      )
    if (await isReady(url)) return
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error(`the server was not ready within ${(TRIES * 50) / 1000} s; see ${log}`)
}

async function isReady(url: URL): Promise<boolean> {
  try {
    return (await fetch(new URL('/ready', url))).ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
