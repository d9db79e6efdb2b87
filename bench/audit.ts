/** How quickly all that is kept is verified, backed up and restored. README.md tells how it is measured. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type DatabaseLocation,
  type PostgresServer,
  startPostgres,
  temporaryFolder,
  testKeys,
  writeKeys,
} from '@ondol/platform/testing'
import { measure } from './audit/measure.ts'

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000' }, only: { type: 'string' } },
})
const cases = Number(values.cases)
if (!Number.isInteger(cases) || cases < 1)
  throw new RangeError(`--cases: expected a number from 1, not "${values.cases}"`)

const pglite = values.only === 'postgresql' ? null : await onPglite()
const postgresql = values.only === 'pglite' ? null : await onPostgresql()
console.log(JSON.stringify({ bench: 'audit', cases, pglite, postgresql }))

/** Settings of a data folder of its own. */
function settingsIn(folder: string): Readonly<Record<string, string>> {
  return { ONDOL_KEYS: writeKeys(testKeys()), LOG_LEVEL: 'silent', DATA_FOLDER: folder }
}

async function onPglite(): Promise<object> {
  console.log('== pglite')
  const folder = temporaryFolder('audit')
  const at = (name: string): DatabaseLocation => ({ kind: 'folder', folder: join(folder, name) })
  const settings = settingsIn(folder)
  const result = await measure({ folder, settings, cases, from: at('database'), to: at('restored') })
  console.dir(result, { depth: 4 })
  return result
}

async function onPostgresql(): Promise<object> {
  console.log('== postgresql')
  const [one, other] = [await startPostgres(), await startPostgres()]
  try {
    const folder = temporaryFolder('audit')
    const at = ({ url }: PostgresServer): DatabaseLocation => ({ kind: 'postgresql', url })
    const settings = { ...settingsIn(folder), DATABASE_URL: one.url }
    const result = await measure({ folder, settings, cases, from: at(one), to: at(other) })
    console.dir(result, { depth: 4 })
    return result
  } finally {
    await one.stop()
    await other.stop()
  }
}
