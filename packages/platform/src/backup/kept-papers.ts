import type { Transaction } from '../database/index.ts'
import { type ContentStore, keptContents, parseSha256 } from '../evidence/index.ts'
import type { DocumentsToBackUp, KeptDocument } from './back-up.ts'

const PAGE = 1_000

/** The files of papers, of cases and of councils, as a backup reads them. */
export function keptPapers(contents: Pick<ContentStore, 'get'>): DocumentsToBackUp {
  return {
    list: async (transaction) => {
      const all = [...(await papersOfCases(transaction)), ...(await papersOfCouncils(transaction))]
      // The same bytes are kept once, whoever has brought them.
      return [...new Map(all.map((paper) => [paper.sha256, paper])).values()]
    },
    open: async (name) => {
      const sha256 = parseSha256(name)
      if (sha256 === undefined) throw new RangeError(`${name}: expected a SHA-256`)
      return await contents.get(sha256)
    },
  }
}

async function papersOfCases(transaction: Transaction): Promise<readonly KeptDocument[]> {
  const all: KeptDocument[] = []
  for (let after = ''; ; ) {
    const page = await keptContents(transaction, { after, most: PAGE })
    const last = page.at(-1)
    if (last === undefined) return all
    all.push(...page)
    after = last.sha256
  }
}

async function papersOfCouncils(transaction: Transaction): Promise<readonly KeptDocument[]> {
  return await transaction.selectFrom('council_document').select(['sha256', 'size']).distinct().execute()
}
