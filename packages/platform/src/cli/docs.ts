import {
  councilStatesPage,
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
const COUNCIL_STATES = 'docs/architecture/council-states.md'

/** `ondol docs`: writes the pages, or with `--check` fails where they are out of date. */
export const runDocs: Run = async (args) => {
  const { values } = readOnlyOptions(args, { out: { type: 'string' }, check: { type: 'boolean' } })
  const folder = values.out ?? FOLDER
  const pages = documentationPages(seoulPack())
  // Another folder is for the programmes alone: the states do not come from the pack.
  const states: readonly (readonly [string, string])[] =
    values.out === undefined
      ? [
          [STATES, statesPage()],
          [COUNCIL_STATES, councilStatesPage()],
        ]
      : []
  if (values.check !== true) {
    writePages(folder, pages)
    for (const [file, markdown] of states) writePage(file, markdown)
    process.stdout.write(`${pages.length} pages written to ${folder}\n`)
    return 0
  }
  const stale = [
    ...stalePages(folder, pages),
    ...states.filter(([file, markdown]) => isStale(file, markdown)).map(([file]) => file),
  ]
  if (stale.length > 0)
    process.stderr.write(`ondol: out of date: ${stale.join(', ')}; run \`npx ondol docs\`\n`)
  return stale.length > 0 ? 1 : 0
}
