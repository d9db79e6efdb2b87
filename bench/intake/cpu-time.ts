import { readdirSync, readFileSync } from 'node:fs'

/** How many clock ticks Linux counts in a second (USER_HZ). */
const TICKS = 100

/**
 * Seconds of processor time that a process and all that it started have used so far, as Linux counts them; `null`
 * elsewhere. On a machine that does other things too, it tells more than the clock.
 */
export function cpuSecondsOf(pid: number): number | null {
  const processes = readProcesses()
  if (processes.length === 0) return null
  const family = new Set([pid])
  // Parents have smaller numbers than what they start, save where numbers begin anew; so it is gone through twice.
  for (const one of [...processes, ...processes]) if (family.has(one.parent)) family.add(one.pid)
  return processes.filter((one) => family.has(one.pid)).reduce((sum, { seconds }) => sum + seconds, 0)
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly seconds: number
}

function readProcesses(): readonly Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)))
  } catch {
    return []
  }
}

/** The fields after the name of the program, which may hold anything: state, parent, … user and system time. */
function readProcess(pid: number): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = fields.slice(11, 15)
    const seconds = (user + system + waitedUser + waitedSystem) / TICKS
    return [{ pid, parent: fields[1] ?? 0, seconds }]
  } catch {
    // It ended meanwhile.
    return []
  }
}
