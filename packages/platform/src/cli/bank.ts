import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import {
  exampleBatch,
  folderChannel,
  handOver,
  pollFolder,
  readSettings,
  type SimulatorSettings,
  USUAL_SETTINGS,
  writePaymentBatch,
} from '../payments/index.ts'
import { CommandError } from './command-error.ts'
import { messageOf } from './facts-file.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'

const USUAL_SECONDS = 5
const MILLISECONDS = 1000

/** `ondol bank`: a simulated bank over a folder, once or until a signal stops it. */
export const runBank: Run = async (args) => {
  const { values, positionals } = readOptions(args, {
    every: { type: 'string' },
    example: { type: 'boolean' },
    once: { type: 'boolean' },
    settings: { type: 'string' },
  })
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) throw new CommandError('bank: expected one folder')
  const settings = settingsOf(values.settings)
  const seconds = secondsOf(values.every)
  if (values.example === true) await sendExample(folder)
  do {
    await look(folder, settings)
    if (values.once !== true) await wait(seconds * MILLISECONDS)
  } while (values.once !== true)
  return 0
}

async function look(folder: string, settings: SimulatorSettings): Promise<void> {
  const { taken, left, leftAlone } = await pollFolder(folder, { now: new Date(), settings })
  const told = [
    ...taken.map((name) => `took ${name}`),
    ...left.map((name) => `left ${name}`),
    ...leftAlone.map((name) => `left alone ${name}: not whole yet`),
  ]
  for (const line of told) process.stdout.write(`${line}\n`)
}

async function sendExample(folder: string): Promise<void> {
  const batch = exampleBatch(new Date())
  await handOver(folderChannel(folder), `${batch.messageId}.xml`, writePaymentBatch(batch))
}

function settingsOf(file: string | undefined): SimulatorSettings {
  if (file === undefined) return USUAL_SETTINGS
  try {
    return readSettings(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new CommandError(`${file}: ${messageOf(error)}`, { cause: error })
  }
}

function secondsOf(stated: string | undefined): number {
  const seconds = stated === undefined ? USUAL_SECONDS : Number(stated)
  if (!(seconds > 0)) throw new CommandError(`--every: expected seconds, not "${stated}"`)
  return seconds
}
