import { backUp, keptPapers, type Manifest } from '../backup/index.ts'
import { openContents } from '../evidence/index.ts'
import { readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { withDatabase } from './open-database.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'
import { version } from './version.ts'

/** `ondol backup`: writes all that is kept into one file. */
export const runBackup: Run = async (args) => {
  const { positionals } = readOptions(args, {})
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new CommandError('backup: expected FILE')
  const config = readConfig({}, process.env)
  const now = new Date()
  const manifest = await withDatabase(config, async ({ database, evidence }) => {
    const { contents, close } = await openContents(evidence, () => now)
    const options = { database, documents: keptPapers(contents), version: version(), now }
    return await backUp(options, file).finally(close)
  })
  process.stdout.write(`${file}: ${told(manifest)}\n`)
  process.stderr.write(KEYS)
  return 0
}

const KEYS = `ondol: the keys are not in it, and without them nobody can read what is sealed: keep keys.json of the data
       folder, or the text of ONDOL_KEYS, in another place than this file.\n`

/** What a backup holds, in a line. */
export function told({ tables, documents, madeAt }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows of ${tables.length} tables and ${documents.count} papers, as of ${madeAt}`
}
