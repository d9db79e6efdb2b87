import { join } from 'node:path'
import type { DatabaseLocation } from '@ondol/platform/testing'
import { type Ran, runCommand } from './run-command.ts'
import { timeBackup } from './time-backup.ts'

/** Where is filled and measured, and where is restored. */
export interface Place {
  readonly folder: string
  /** What the commands are told by the environment. */
  readonly settings: Readonly<Record<string, string>>
  readonly from: DatabaseLocation
  readonly to: DatabaseLocation
  readonly cases: number
}

const RUNS = 3

/** Fills a database with a demonstration, signs a manifest, verifies, backs up, and restores elsewhere. */
export async function measure({ folder, settings, from, to, cases }: Place): Promise<object> {
  await runCommand(['demonstrate', '--cases', String(cases)], { ...settings, DRILL: 'on' })
  await runCommand(['audit', 'manifest'], settings)
  const verified: Ran[] = []
  for (let run = 0; run < RUNS; run++)
    verified.push(await runCommand(['audit', 'verify', '--json'], settings))
  const moved = await timeBackup({ folder: join(folder, 'backups'), from, to })
  return { verify: verificationOf(verified), ...moved }
}

interface Verification {
  readonly startedAt: string
  readonly finishedAt: string
  readonly holds: boolean
  readonly checked: Readonly<Record<string, number>>
}

/** Of the run in the middle. The clock runs from the first statement to the last, without the start of the process. */
function verificationOf(runs: readonly Ran[]): object {
  const all = runs.map(({ stdout, peakRssMb }) => {
    // What `--json` prints.
    const { startedAt, finishedAt, holds, checked } = JSON.parse(stdout) as Verification
    if (!holds) throw new Error(`void: what was filled does not verify: ${stdout}`)
    return { seconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000, checked, peakRssMb }
  })
  const middle = all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)]
  if (middle === undefined) throw new Error('expected a run')
  const { seconds, checked, peakRssMb } = middle
  return {
    seconds: round(seconds),
    eventsPerSecond: Math.round((checked['events'] ?? 0) / seconds),
    checked,
    peakRssMb,
  }
}

const round = (number: number): number => Math.round(number * 100) / 100
