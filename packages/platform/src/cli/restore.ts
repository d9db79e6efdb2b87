import { type Manifest, restore } from '../backup/index.ts'
import { openContents } from '../evidence/index.ts'
import { type Config, readConfig } from '../server/index.ts'
import { told } from './backup.ts'
import { CommandError } from './command-error.ts'
import { type Opened, withDatabase } from './open-database.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'
import { whatIsClosed } from './what-is-closed.ts'

/**
 * `ondol restore`: puts back what a backup holds. Ends with 1 where it is back, and the keys that are here do not open
 * all of it.
 */
export const runRestore: Run = async (args) => {
  const { positionals, values } = readOptions(args, { replace: { type: 'boolean' } })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new CommandError('restore: expected FILE [--replace]')
  const config = readConfig({}, process.env)
  return await withDatabase(config, async (opened) => {
    const manifest = await restoreInto(opened, file, values.replace === true)
    process.stdout.write(`${file}: ${told(manifest)}, restored\n${keysOf(manifest)}`)
    return await keysFit(opened, config, manifest)
  })
}

async function restoreInto(
  { database, evidence }: Opened,
  file: string,
  mayReplace: boolean,
): Promise<Manifest> {
  const { contents, close } = await openContents(evidence, () => new Date())
  return await restore({ database, putDocument: contents.put, mayReplace }, file).finally(close)
}

/** The keys that have to be here, by their ids. */
function keysOf({ keys }: Manifest): string {
  const uses = Object.entries(keys).filter(([, ids]) => ids.length > 0)
  return uses.map(([use, ids]) => `needs the keys of ${use} ${ids.join(', ')}\n`).join('')
}

async function keysFit({ database }: Opened, config: Config, manifest: Manifest): Promise<number> {
  const trouble = await whatIsClosed(database, config, manifest)
  if (trouble.length === 0) {
    process.stdout.write('the keys that are here open what is sealed\n')
    return 0
  }
  const next = `before you start, put the keys of the server that was backed up into ONDOL_KEYS or ${config.dataFolder}`
  process.stderr.write([...trouble, next].map((line) => `ondol: ${line}\n`).join(''))
  return 1
}
