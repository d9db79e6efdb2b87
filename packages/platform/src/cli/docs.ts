import {
  documentationPages,
  isStale,
  stalePages,
  statesPage,
  writePage,
  writePages,
} from '../documentation/index.ts'
import { readOnlyOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import type { Run } from './run.ts'

const FOLDER = 'docs/programmes'
const STATES = 'docs/architecture/case-states.md'

/** `ondol docs`: writes the pages, or with `--check` fails where they are out of date. */
export const runDocs: Run = async (args) => {
  const { values } = readOnlyOptions(args, { out: { type: 'string' }, check: { type: 'boolean' } })
  const folder = values.out ?? FOLDER
  const pages = documentationPages(seoulPack())
  // Another folder is for the programmes alone: the states do not come from the pack.
  const states = values.out === undefined ? statesPage() : null
  if (values.check !== true) {
    writePages(folder, pages)
    if (states !== null) writePage(STATES, states)
    process.stdout.write(`${pages.length} pages written to ${folder}\n`)
    return 0
  }
  const stale = [
    ...stalePages(folder, pages),
    ...(states !== null && isStale(STATES, states) ? [STATES] : []),
  ]
  if (stale.length > 0)
    process.stderr.write(`ondol: out of date: ${stale.join(', ')}; run \`npx ondol docs\`\n`)
  return stale.length > 0 ? 1 : 0
}
