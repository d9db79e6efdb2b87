import { type ContentStore, keptContents, parseSha256 } from '../evidence/index.ts'
import type { DocumentsToBackUp } from './back-up.ts'

const PAGE = 1_000

/** The files of papers as a backup reads them. */
export function keptPapers(contents: Pick<ContentStore, 'get'>): DocumentsToBackUp {
  return {
    list: async (transaction) => {
      const all: Awaited<ReturnType<typeof keptContents>>[number][] = []
      for (let after = ''; ; ) {
        const page = await keptContents(transaction, { after, most: PAGE })
        const last = page.at(-1)
        if (last === undefined) return all
        all.push(...page)
        after = last.sha256
      }
    },
    open: async (name) => {
      const sha256 = parseSha256(name)
      if (sha256 === undefined) throw new RangeError(`${name}: expected a SHA-256`)
      return await contents.get(sha256)
    },
  }
}
