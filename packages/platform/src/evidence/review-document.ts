import { type CaseAction, capacitiesOf, takeAction } from '../cases/index.ts'
import { type AccountActor, isTaken, type Transaction } from '../database/index.ts'
import { type CaseInEvidence, findCaseInEvidence } from './case-in-evidence.ts'
import type { EvidenceContext } from './context.ts'
import { type Document, nameOf, stateOf } from './document.ts'
import { shownFacts } from './proven-facts.ts'
import { type EvidenceRefusal, movedOn, notAnOfficer, notChecked } from './refusals.ts'
import { addReview, findDocument } from './store.ts'

/** What an officer says of a paper. A rejection has its reason, in words for the person. */
export type Judgement =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'rejected'; readonly reason: string }

/** What came of it. */
export type Judged =
  | { readonly kind: 'judged'; readonly document: Document }
  | { readonly kind: 'absent' }
  | EvidenceRefusal

/** Thrown within a transaction that has begun to write, so that nothing of it stays. */
class JudgementRefused extends Error {
  readonly refusal: EvidenceRefusal
  constructor(refusal: EvidenceRefusal) {
    super(refusal.text.en)
    this.name = 'JudgementRefused'
    this.refusal = refusal
  }
}

/**
 * Judges a paper. Once accepted, the facts that it proves are verified in the case, as the person stated them or the
 * officer corrected them; the person hears of a rejection with its reason. Of two officers at once, one is told that
 * the other was there first.
 */
export async function judgeDocument(
  context: EvidenceContext,
  actor: AccountActor,
  { id, judgement }: { readonly id: string; readonly judgement: Judgement },
): Promise<Judged> {
  try {
    return await context.database.transaction(actor, (transaction) =>
      judge(context, transaction, { actor, id, judgement }),
    )
  } catch (error) {
    if (error instanceof JudgementRefused) return error.refusal
    if (isTaken(error, 'evidence_review_pkey')) return movedOn
    throw error
  }
}

interface Judging {
  readonly actor: AccountActor
  readonly id: string
  readonly judgement: Judgement
}

async function judge(
  context: EvidenceContext,
  transaction: Transaction,
  { actor, id, judgement }: Judging,
): Promise<Judged> {
  const document = await findDocument(transaction, id)
  const found = document && (await findCaseInEvidence(context.packs.pack, transaction, document.caseId))
  if (document === undefined || found === undefined) return { kind: 'absent' }
  const capacities = capacitiesOf(actor, found.state)
  if (!capacities.includes('officer') && !capacities.includes('supervisor')) return notAnOfficer
  const state = stateOf(document, context.now())
  if (state !== 'checked' && state !== 'accepted' && state !== 'rejected') return notChecked
  const { outcome } = judgement
  const reason = judgement.outcome === 'rejected' ? judgement.reason : null
  if (isSaidAlready(document.review, { outcome, reason, by: actor.accountId }))
    return { kind: 'judged', document }
  await addReview(transaction, document, { outcome, reason, by: actor.accountId, at: context.now() })
  const action = actionOf(context, { document, found, judgement })
  if (action !== null) await tellCase(context, transaction, { actor, caseId: document.caseId, action })
  const judged = await findDocument(transaction, id)
  return { kind: 'judged', document: judged ?? document }
}

/** Sent again because the answer was lost, it is not said twice. */
function isSaidAlready(
  review: Document['review'],
  said: Pick<NonNullable<Document['review']>, 'outcome' | 'reason' | 'by'>,
): boolean {
  return review?.outcome === said.outcome && review.reason === said.reason && review.by === said.by
}

interface Judgeable {
  readonly document: Document
  readonly found: CaseInEvidence
  readonly judgement: Judgement
}

function actionOf(context: EvidenceContext, { document, found, judgement }: Judgeable): CaseAction | null {
  if (judgement.outcome === 'rejected')
    return { action: 'message', text: `${nameOf(document)}: ${judgement.reason}` }
  const corrected = new Set(
    found.state.overlays.filter(({ provenance }) => provenance === 'corrected').map(({ fact }) => fact),
  )
  const facts = shownFacts(context.packs.pack, found, document)
    .filter(({ fact }) => !corrected.has(fact))
    .map(({ fact, value }) => ({ fact, value }))
  return facts.length === 0 ? null : { action: 'verify-facts', facts, source: `document:${document.id}` }
}

async function tellCase(
  context: EvidenceContext,
  transaction: Transaction,
  taking: { readonly actor: AccountActor; readonly caseId: string; readonly action: CaseAction },
): Promise<void> {
  const taken = await takeAction(context, transaction, taking)
  if (taken.kind === 'done') return
  if (taken.kind !== 'refused')
    throw new Error(`case ${taking.caseId}: expected it to be there for its paper`)
  const texts = taken.reasons.map(({ text }) => text)
  throw new JudgementRefused({
    kind: 'refused',
    status: 409,
    code: 'state',
    text: { ko: texts.map(({ ko }) => ko).join(' '), en: texts.map(({ en }) => en).join(' ') },
  })
}
