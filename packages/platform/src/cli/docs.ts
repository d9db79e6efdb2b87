import { documentationPages, stalePages, writePages } from '../documentation/index.ts'
import { readOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import type { Run } from './run.ts'

const FOLDER = 'docs/programmes'

/** `ondol docs`: writes the pages, or with `--check` fails where they are out of date. */
export const runDocs: Run = async (args) => {
  const { values } = readOptions(args, { out: { type: 'string' }, check: { type: 'boolean' } })
  const folder = values.out ?? FOLDER
  const pages = documentationPages(seoulPack())
  if (values.check !== true) {
    writePages(folder, pages)
    process.stdout.write(`${pages.length} pages written to ${folder}\n`)
    return 0
  }
  const stale = stalePages(folder, pages)
  if (stale.length > 0)
    process.stderr.write(`ondol: out of date: ${stale.join(', ')}; run \`npx ondol docs\`\n`)
  return stale.length > 0 ? 1 : 0
}
