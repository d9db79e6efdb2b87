import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '@ondol/platform/testing'

const root = join(import.meta.dirname, '../..')

/** The server as people start it, on a port of its own. */
export interface OndolServer {
  readonly url: string
  /** Where it keeps what it has; the database among it. */
  readonly dataFolder: string
  readonly stop: () => Promise<void>
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

const untilItAnswers = async (url: string, child: ChildProcess): Promise<void> => {
  const deadline = performance.now() + 60_000
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`\`ondol serve\` ended with code ${child.exitCode}.`)
    if (performance.now() > deadline) throw new Error(`\`ondol serve\` gives no page at ${url} after 60 s.`)
    await wait(100)
  }
}

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(late)
}

/**
 * Starts the demonstration city, with its drill, on a free port and waits until it gives its first page: in a folder of
 * its own, or in that of a server that has stopped.
 */
export const startOndol = async (dataFolder: string = temporaryFolder('browser')): Promise<OndolServer> => {
  const port = await freePort()
  const command = join(root, 'packages/platform/bin/ondol.mjs')
  const child = spawn(process.execPath, [command, 'serve', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DRILL: 'on',
      // Tests look at what they made themselves.
      DEMONSTRATION_CASES: '0',
      DATA_FOLDER: dataFolder,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  try {
    await untilItAnswers(url, child)
  } catch (error) {
    await stop(child)
    throw error
  }
  return { url, dataFolder, stop: () => stop(child) }
}
