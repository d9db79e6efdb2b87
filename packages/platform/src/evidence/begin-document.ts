import { ARROWS, capacitiesOf } from '../cases/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { type CaseInEvidence, findCaseInEvidence } from './case-in-evidence.ts'
import type { EvidenceContext } from './context.ts'
import { plainName } from './file-kind/shown-name.ts'
import { type EvidenceRefusal, notHere, notOfTheCase, notYours, tooManyAtOnce } from './refusals.ts'
import type { Sha256 } from './sha256.ts'
import { addDocument, countUnended, documentsOfCase } from './store.ts'
import type { EvidenceDocumentTable } from './tables.ts'
import { thingIn } from './things.ts'

/** A paper that somebody wants to hand in. */
export interface DocumentWish {
  /** The upload's. */
  readonly id: string
  readonly caseId: string
  /** The paper's id among the programme's evidence; `null` for anything else. */
  readonly paper: string | null
  /** The things that it is about; `null` for those that the case is concerned with. */
  readonly about: readonly string[] | null
  readonly name: string
  readonly size: number
  readonly sha256: Sha256 | undefined
}

/** Whether the upload may begin. */
export type Begun = { readonly kind: 'begun' } | { readonly kind: 'absent' } | EvidenceRefusal

const DAY = 24 * 60 * 60 * 1000
const MOST_AT_ONCE = 20
/** More than any case needs, and few enough for an officer to look at. */
const MOST_OF_A_CASE = 200

const TAKING: ReadonlySet<string> = new Set(
  ARROWS.filter(({ action }) => action === 'add-evidence').map(({ from }) => from),
)

/** Notes that somebody begins to hand in a paper for a case, if they may. */
export async function beginDocument(
  context: EvidenceContext,
  actor: AccountActor,
  wish: DocumentWish,
): Promise<Begun> {
  return await context.database.transaction(actor, async (transaction) => {
    const found = await findCaseInEvidence(context.packs.pack, transaction, wish.caseId)
    if (found === undefined) return { kind: 'absent' }
    const capacity = uploading(actor, found)
    if (capacity === undefined) return notYours
    const refusal = unfit(found, wish) ?? (await tooMany(transaction, { actor, wish, now: context.now() }))
    if (refusal !== null) return refusal
    const { applicantId, institutionId } = found.state
    await addDocument(transaction, {
      id: wish.id,
      case_id: wish.caseId,
      paper: wish.paper,
      about: wish.about,
      given_name: plainName(wish.name),
      announced_size: wish.size,
      announced_sha256: wish.sha256 ?? null,
      uploaded_by: actor.accountId,
      capacity,
      begun_at: context.now(),
      applicant_id: applicantId,
      institution_id: institutionId,
    })
    return { kind: 'begun' }
  })
}

type Uploading = EvidenceDocumentTable['capacity']

function uploading(actor: AccountActor, { state }: CaseInEvidence): Uploading | undefined {
  return capacitiesOf(actor, state).find(
    (one): one is Uploading =>
      one === 'resident' || one === 'proxy' || one === 'officer' || one === 'supervisor',
  )
}

function unfit({ state, programme, facts }: CaseInEvidence, wish: DocumentWish): EvidenceRefusal | null {
  if (!TAKING.has(state.state)) return notHere(state.state)
  const papers = programme.evidence.map(({ id }) => id)
  if (wish.paper !== null && !papers.includes(wish.paper)) return notOfTheCase('document', papers)
  const strange = wish.about?.find((thing) => thingIn(facts, thing) === undefined)
  return strange === undefined ? null : notOfTheCase('about', ['a thing that the application states'])
}

async function tooMany(
  transaction: Transaction,
  { actor, wish, now }: { readonly actor: AccountActor; readonly wish: DocumentWish; readonly now: Date },
): Promise<EvidenceRefusal | null> {
  const unended = await countUnended(transaction, actor.accountId, new Date(now.getTime() - DAY))
  if (unended >= MOST_AT_ONCE) return tooManyAtOnce
  const all = await documentsOfCase(transaction, wish.caseId)
  return all.length >= MOST_OF_A_CASE ? tooManyAtOnce : null
}
