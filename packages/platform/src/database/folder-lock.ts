import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Another process has the folder of the embedded database open. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`${folder}: expected a folder that no other process uses; process ${pid} has it open`)
    this.name = 'FolderInUse'
  }
}

/**
 * Takes the folder for this process and answers how to give it back. The embedded database does not guard its
 * files itself: with two processes at once, rows are lost in silence.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`
  mkdirSync(dirname(file), { recursive: true })
  const mine = `${process.pid} ${startOf(process.pid)}`
  if (!claims(file, mine)) {
    const holder = removeIfDead(file)
    if (holder !== null || !claims(file, mine)) throw new FolderInUse(folder, holder ?? 0)
  }
  return () => {
    if (readText(file) === mine) rmSync(file, { force: true })
  }
}

function claims(file: string, mine: string): boolean {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds the lock, or `null` once the lock of a dead one is out of the way. */
function removeIfDead(file: string): number | null {
  const seen = readText(file)
  const [pid = 0, start = ''] = seen.split(' ').map((part, index) => (index === 0 ? Number(part) : part))
  if (pid !== process.pid && isRunning(Number(pid)) && startOf(Number(pid)) === start) return Number(pid)
  const aside = `${file}.${process.pid}`
  renameSync(file, aside)
  const taken = readText(aside)
  rmSync(aside)
  // Another process came between: what was moved aside was its fresh lock, not the dead one.
  if (taken !== seen) {
    writeFileSync(file, taken)
    return Number(taken.split(' ')[0])
  }
  return null
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process started, where the system tells: process numbers are used again, above all in containers. */
function startOf(pid: number): string {
  const after = readText(`/proc/${pid}/stat`).split(') ')[1]
  return after?.split(' ')[19] ?? '-'
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
