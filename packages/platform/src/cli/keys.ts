import { randomBytes } from 'node:crypto'
import { resealAll } from '../resealing/index.ts'
import {
  addKey,
  changeKeyFile,
  describeKeys,
  isKeyUse,
  KEY_USES,
  KeyRingError,
  type Keys,
  type KeyUse,
  keyFileIn,
  writeKeys,
} from '../secrets/index.ts'
import { ConfigurationError, openDelivery, readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { keysHere, keysOfEnvironment } from './keys-here.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'

/** `ondol keys`: lists the keys without showing them, makes a new active one, or seals everything anew with it. */
export const runKeys: Run = async (args) => {
  const { positionals } = readOptions(args, {})
  try {
    if (positionals[0] === 'reseal') return await reseal(positionals)
    process.stdout.write(answer(positionals))
  } catch (error) {
    const isExpected = error instanceof KeyRingError || error instanceof ConfigurationError
    throw isExpected ? new CommandError(error.message, { cause: error }) : error
  }
  return 0
}

function answer([action, use = '', ...more]: readonly string[]): string {
  if (action === undefined) return `${JSON.stringify(describeKeys(knownKeys()), null, 2)}\n`
  if (action !== 'rotate' || more.length > 0)
    throw new CommandError(`keys: expected nothing, "reseal", or "rotate" and one of ${KEY_USES.join(', ')}`)
  if (!isKeyUse(use))
    throw new CommandError(`keys rotate: expected one of ${KEY_USES.join(', ')}, not "${use}"`)
  return rotated(use)
}

/** Seals everything with the active key. Exit status 1 where something could not be opened by any. */
async function reseal({ length }: readonly string[]): Promise<number> {
  if (length > 1) throw new CommandError('keys reseal: expected nothing after it')
  const { database, keys } = await openDelivery(readConfig({}, process.env))
  let unreadable = 0
  try {
    for await (const column of resealAll(database, keys)) {
      unreadable += column.unreadable.length
      process.stdout.write(`${JSON.stringify(column)}\n`)
    }
  } finally {
    await database.close()
  }
  return unreadable === 0 ? 0 : 1
}

/** Keys of a file are changed there. Those of the environment nobody here can change: their new text is told. */
function rotated(use: KeyUse): string {
  const change = (keys: Keys): Keys => addKey(keys, use, { now: new Date(), random: randomBytes })
  const environment = keysOfEnvironment()
  if (environment !== undefined) return writeKeys(change(environment))
  const active = changeKeyFile(file(), change)[use].at(-1)
  return `${use}: ${active?.id ?? ''} is active; a server that runs takes it up within seconds\n`
}

function knownKeys(): Keys {
  const keys = keysHere(readConfig({}, process.env))
  if (keys === undefined) throw new CommandError(`keys: expected ONDOL_KEYS, or a file ${file()}`)
  return keys
}

function file(): string {
  return keyFileIn(readConfig({}, process.env).dataFolder)
}
