import type { Transaction } from '../database/index.ts'
import { parseSha256, type Stored } from './sha256.ts'

/** The contents of papers that are kept, each once, after one of them by its name. */
export async function keptContents(
  transaction: Transaction,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly Stored[]> {
  const rows = await transaction
    .selectFrom('evidence_outcome')
    .select(['sha256', 'size'])
    .distinct()
    .where('outcome', '=', 'kept')
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(most)
    .execute()
  return rows.map(({ sha256, size }) => {
    const name = parseSha256(sha256 ?? '')
    if (name === undefined || size === null) throw new Error('expected a kept paper to have a content')
    return { sha256: name, size }
  })
}
