import type { AccountActor } from '../database/index.ts'
import { type CaseInEvidence, findCaseInEvidence } from './case-in-evidence.ts'
import type { CityRegister, EvidenceContext } from './context.ts'
import { type Document, stateOf } from './document.ts'
import { aboutOf, type DocumentNeed, documentsFor } from './model.ts'
import type { KnownFacts } from './overlay.ts'
import { knownFacts } from './proven-facts.ts'
import { type AnsweredQuestion, findQuestions } from './register-store.ts'
import { documentsOfCase } from './store.ts'

/** All the evidence of a case. */
export interface EvidenceOfCase {
  readonly found: CaseInEvidence
  readonly needs: readonly DocumentNeed[]
  readonly documents: readonly Document[]
  readonly known: KnownFacts
  /** The registers that hold something that the case wants proven. */
  readonly registers: readonly CityRegister[]
  readonly answered: readonly AnsweredQuestion[]
}

/** The papers and the facts of a case, as far as the actor may see them; nothing where the case is not theirs. */
export async function evidenceOfCase(
  context: EvidenceContext,
  actor: AccountActor,
  caseId: string,
): Promise<EvidenceOfCase | undefined> {
  return await context.database.transaction(actor, async (transaction) => {
    const found = await findCaseInEvidence(context.packs.pack, transaction, caseId)
    if (found === undefined) return undefined
    const documents = await documentsOfCase(transaction, caseId)
    const known = await knownFacts(context.packs.pack, transaction, found)
    const needs = needsOf(context, { found, documents, known })
    return {
      found,
      needs,
      documents,
      known,
      registers: registersFor(context, needs),
      answered: await findQuestions(transaction, found.state.application),
    }
  })
}

function needsOf(
  { packs: { pack }, now }: EvidenceContext,
  { found, documents, known }: Pick<EvidenceOfCase, 'found' | 'documents' | 'known'>,
): readonly DocumentNeed[] {
  const { programme, facts, state } = found
  const accepted = documents.flatMap((document) => {
    const paper = programme.evidence.find(({ id }) => id === document.paper)
    if (paper === undefined || stateOf(document, now()) !== 'accepted') return []
    const about = document.about ?? aboutOf({ pack, facts, subject: state.subject }, paper)
    return [{ document: paper.id, about }]
  })
  const verified = new Set(known.provenance.keys())
  return documentsFor({ pack, programme, subject: state.subject, facts, accepted, verified })
}

function registersFor(
  { cityRegisters }: EvidenceContext,
  needs: readonly DocumentNeed[],
): readonly CityRegister[] {
  const wanted = new Set(needs.flatMap(({ document }) => document.proves))
  return cityRegisters.filter(({ offers }) =>
    offers.some((offer) => offer.facts.some((fact) => wanted.has(fact))),
  )
}
