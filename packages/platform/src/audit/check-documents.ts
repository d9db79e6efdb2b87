import type { Database } from '../database/index.ts'
import { ContentDamaged, ContentMissing, type ContentStore, keptContents } from '../evidence/index.ts'
import type { Finding } from './finding.ts'
import { readTogether } from './read-together.ts'

const PAGE = 100

type Contents = Pick<ContentStore, 'get'>
type Stored = Awaited<ReturnType<typeof keptContents>>[number]

/** Reads the file of every paper that is kept, and looks whether it still is what was handed in. */
export async function* checkDocuments(
  database: Database,
  contents: Contents,
): AsyncGenerator<{ readonly documents: number; readonly findings: readonly Finding[] }> {
  for (let after = ''; ; ) {
    const page = await readTogether(database, (transaction) =>
      keptContents(transaction, { after, most: PAGE }),
    )
    const last = page.at(-1)
    if (last === undefined) return
    for (const one of page) yield { documents: 1, findings: await faultsOf(one, contents) }
    after = last.sha256
  }
}

async function faultsOf({ sha256, size }: Stored, contents: Contents): Promise<readonly Finding[]> {
  const place = `document/${sha256}`
  const expected = `${size} bytes of this SHA-256`
  try {
    let read = 0
    for await (const chunk of await contents.get(sha256)) read += (chunk as Uint8Array).length // no stream of text
    return read === size ? [] : [{ kind: 'document-damaged', place, expected, found: `${read} bytes` }]
  } catch (error) {
    if (error instanceof ContentMissing)
      return [{ kind: 'document-missing', place, expected, found: 'nothing' }]
    if (error instanceof ContentDamaged)
      return [{ kind: 'document-damaged', place, expected, found: error.message }]
    throw error
  }
}
