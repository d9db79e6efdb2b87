import type { AccountActor, Transaction } from '../database/index.ts'
import type { EvidenceContext } from './context.ts'
import type { Document } from './document.ts'
import type { EvidenceReadingTable } from './tables.ts'

/** How a file is opened. */
export interface Reading {
  readonly document: Document
  readonly isSaved: boolean
}

/**
 * Notes that somebody opened the file of a paper in the course of their work, for auditors to see. People who look at
 * their own papers, and their helpers, are not noted.
 */
export async function noteReading(
  { ids, now }: Pick<EvidenceContext, 'ids' | 'now'>,
  transaction: Transaction,
  { actor, document, isSaved }: Reading & { readonly actor: AccountActor },
): Promise<void> {
  const { applicantId, institutionId } = document
  if (actor.actsFor.includes(applicantId)) return
  const role = AT_WORK.find((one) => actor.roles.includes(one))
  if (role === undefined) return
  await transaction
    .insertInto('evidence_reading')
    .values({
      id: ids(),
      document_id: document.id,
      case_id: document.caseId,
      account_id: actor.accountId,
      role,
      reader_institution: actor.institution,
      saved: isSaved,
      at: now(),
      applicant_id: applicantId,
      institution_id: institutionId,
    })
    .execute()
}

/** As officers of a lender read as well, of a case that it holds, it goes by the role and not by the case's institution. */
const AT_WORK: readonly EvidenceReadingTable['role'][] = ['officer', 'supervisor', 'mediator', 'auditor']
