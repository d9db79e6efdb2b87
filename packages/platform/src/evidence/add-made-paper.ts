import { type CaseContext, takeAction } from '../cases/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { parseSha256 } from './sha256.ts'
import { addDocument, addEnding, addScan, documentsOfCase, findDocument } from './store.ts'

/** A paper that the platform has made and keeps in the storage already. */
export interface MadePaper {
  /** In whose name it is handed in. */
  readonly actor: AccountActor
  readonly caseId: string
  /** The paper's id among the programme's evidence. */
  readonly paper: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

/**
 * Hands in a paper that the platform itself has made, such as a registered agreement, as evidence of a case. Nothing
 * happens where the case has this very paper. Throws where the case takes none.
 */
export async function addMadePaper(context: CaseContext, made: MadePaper): Promise<void> {
  await context.database.transaction(made.actor, async (transaction) => {
    const papers = await documentsOfCase(transaction, made.caseId)
    const isThere = papers.some(({ ending }) => ending?.kind === 'kept' && ending.sha256 === made.sha256)
    if (!isThere) await add(context, transaction, made)
  })
}

async function add(
  context: CaseContext,
  transaction: Transaction,
  { actor, caseId, paper, name, sha256: stated, size }: MadePaper,
): Promise<void> {
  const sha256 = parseSha256(stated)
  if (sha256 === undefined) throw new RangeError(`expected the SHA-256 of a paper, not "${stated}"`)
  const id = context.ids()
  const at = context.now()
  const row = await transaction
    .selectFrom('case_summary')
    .select(['applicant_id', 'institution_id'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  await addDocument(transaction, {
    id,
    case_id: caseId,
    paper,
    about: null,
    given_name: name,
    announced_size: size,
    announced_sha256: sha256,
    uploaded_by: actor.accountId,
    capacity: 'resident',
    begun_at: at,
    ...row,
  })
  const action = { action: 'add-evidence', evidence: paper, file: id, sha256 } as const
  const taken = await takeAction(context, transaction, { actor, caseId, action })
  if (taken.kind !== 'done') throw new Error(`case ${caseId}: expected it to take the paper "${paper}"`)
  const document = await findDocument(transaction, id)
  if (document === undefined) throw new Error(`document ${id}: expected it to be there`)
  await addEnding(transaction, document, { kind: 'kept', sha256, size, fileKind: 'pdf', at })
  await addScan(transaction, document, {
    verdict: { kind: 'clean', engine: 'made by the platform, not uploaded' },
    at,
  })
}
