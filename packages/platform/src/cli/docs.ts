import { properties, seoul } from '@ondol/seoul'
import {
  councilStatesPage,
  documentationPages,
  isStale,
  settingsPage,
  stalePages,
  statesPage,
  writePage,
  writePages,
} from '../documentation/index.ts'
import { packMark } from '../proofs/index.ts'
import { readOnlyOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import { staleProofs } from './proofs-file.ts'
import type { Run } from './run.ts'

const FOLDER = 'docs/programmes'

/** Pages that do not come from the pack, by where they stand. */
const OTHERS: Readonly<Record<string, () => string>> = {
  'docs/architecture/case-states.md': statesPage,
  'docs/architecture/council-states.md': councilStatesPage,
  'docs/settings.md': settingsPage,
}

/** `ondol docs`: writes the pages, or with `--check` fails where they are out of date. */
export const runDocs: Run = async (args) => {
  const { values } = readOnlyOptions(args, { out: { type: 'string' }, check: { type: 'boolean' } })
  const folder = values.out ?? FOLDER
  const pages = documentationPages(seoulPack())
  // Another folder is for the programmes alone.
  const others = values.out === undefined ? Object.entries(OTHERS) : []
  if (values.check !== true) {
    writePages(folder, pages)
    for (const [file, page] of others) writePage(file, page())
    process.stdout.write(`${pages.length} pages written to ${folder}\n`)
    return 0
  }
  const stale = [
    ...stalePages(folder, pages),
    ...others.filter(([file, page]) => isStale(file, page())).map(([file]) => file),
  ]
  if (stale.length > 0)
    process.stderr.write(`ondol: out of date: ${stale.join(', ')}; run \`npx ondol docs\`\n`)
  const unproved = values.out === undefined ? staleProofs(packMark(seoul, properties)) : []
  if (unproved.length > 0)
    process.stderr.write(`ondol: out of date: ${unproved.join(', ')}; run \`npx ondol prove --docs\`
`)
  return stale.length > 0 || unproved.length > 0 ? 1 : 0
}
