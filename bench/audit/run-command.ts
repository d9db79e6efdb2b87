import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command of `ondol` that ended well. */
export interface Ran {
  readonly stdout: string
  readonly seconds: number
  /** The most memory that the process had, in MB; `null` where the system does not tell. */
  readonly peakRssMb: number | null
}

const COMMAND = join(import.meta.dirname, '../../packages/platform/bin/ondol.mjs')
const LOOK_EVERY = 20

/** Runs a command in a process of its own. Throws where it does not end with 0. */
export async function runCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ran> {
  const started = performance.now()
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [told, complained] = [textOf(child.stdout), textOf(child.stderr)]
  let peak: number | null = null
  const look = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, LOOK_EVERY)
  const [code] = await once(child, 'close')
  clearInterval(look)
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Error(`ondol ${args.join(' ')} ended with ${code}: ${await complained}`)
  return { stdout: await told, seconds, peakRssMb: peak }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The system keeps the highest itself, so that nothing between two looks is missed. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
  } catch {
    return null
  }
}
