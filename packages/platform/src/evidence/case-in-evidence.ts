import type { Pack, Programme } from '@ondol/rules'
import type { CaseState } from '../cases/index.ts'
import type { Transaction } from '../database/index.ts'
import type { StatedFacts } from './things.ts'

/** A case as evidence looks at it: what it is about, and what its application states. */
export interface CaseInEvidence {
  readonly state: CaseState
  readonly programme: Programme
  readonly facts: StatedFacts
  /** The registers that may be asked about the person. */
  readonly consentedTo: readonly string[]
  readonly submittedAt: Date
  readonly institutions: readonly string[]
}

/** A case; nothing where it is not the actor's to see. */
export async function findCaseInEvidence(
  pack: Pack,
  transaction: Transaction,
  caseId: string,
): Promise<CaseInEvidence | undefined> {
  const row = await transaction
    .selectFrom('case_summary as c')
    .innerJoin('application as a', 'a.id', 'c.application_id')
    .where('c.case_id', '=', caseId)
    .select(['c.folded', 'a.facts', 'a.registers', 'a.submitted_at', 'a.institutions'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const programme = pack.definition.programmes.find(({ id }) => id === row.folded.programme)
  if (programme === undefined) throw new Error(`${row.folded.programme}: expected a programme of the pack`)
  return {
    state: row.folded,
    programme,
    // The pack has read the facts of every application: things by entity and id.
    facts: row.facts as StatedFacts,
    consentedTo: row.registers,
    submittedAt: row.submitted_at,
    institutions: row.institutions,
  }
}
