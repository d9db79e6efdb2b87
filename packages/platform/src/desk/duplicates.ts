import type { ApplicationContext, Likeness } from '../applications/index.ts'
import { likenessesTo } from '../applications/index.ts'
import { casesLike, findCase, type Named, type State } from '../cases/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'

/** A case that claims the same as another, beside it. Of whom it is, is told to whoever may see that case itself. */
export interface LikeCaseView {
  readonly case: string
  readonly relation: Likeness['relation']
  /** True where the other is over: help that was had before, and no doubt about this one. */
  readonly earlier: boolean
  readonly programme: Named
  readonly institution: Named
  readonly state: State
  readonly submittedAt: string
  /** Won in all. */
  readonly total: number | null
  /** Whether the reader may open the other case. */
  readonly mayOpen: boolean
}

/** The cases that one is like; nothing where it is not the actor's to see. */
export async function readDuplicates(
  { database, names }: ApplicationContext,
  actor: AccountActor,
  caseId: string,
): Promise<readonly LikeCaseView[] | undefined> {
  return await database.transaction(actor, async (transaction) => {
    const kept = await findCase(transaction, caseId)
    if (kept === undefined) return undefined
    const claims = await claimsOf(transaction, caseId)
    const found = (await casesLike(transaction, claims)).filter((like) => like.caseId !== caseId)
    const counting = found.filter(({ state, granted }) => state !== 'closed' || granted)
    const alike = likenessesTo(
      {
        programme: kept.state.programme,
        application: kept.state.application,
        claims: claims.map(({ key, ...claim }) => ({ ...claim, keys: [key] })),
      },
      counting,
    )
    const open = await visible(
      transaction,
      alike.map(({ like }) => like.caseId),
    )
    return alike.map(({ like, relation }) => ({
      case: like.caseId,
      relation,
      earlier: like.state === 'closed',
      programme: names.programme(like.programme),
      institution: names.institution(like.institutionId),
      state: like.state,
      submittedAt: like.submittedAt,
      total: like.total,
      mayOpen: open.has(like.caseId),
    }))
  })
}

async function claimsOf(
  transaction: Transaction,
  caseId: string,
): Promise<readonly { readonly slot: string; readonly key: string; readonly exclusive: boolean }[]> {
  return await transaction
    .selectFrom('case_claim')
    .select(['slot', 'key', 'exclusive'])
    .where('case_id', '=', caseId)
    .execute()
}

/** Those of some cases that the actor may see. */
async function visible(transaction: Transaction, cases: readonly string[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set()
  const rows = await transaction
    .selectFrom('case_summary')
    .select('case_id')
    .where('case_id', 'in', cases)
    .execute()
  return new Set(rows.map(({ case_id }) => case_id))
}
