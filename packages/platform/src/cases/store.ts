import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { CaseState } from './case-state.ts'
import { type ChainedEvent, eventOfRow, eventRow, summaryOf } from './rows.ts'

/** A case as its summary has it. */
export interface KeptCase {
  readonly state: CaseState
  readonly head: string
  readonly duplicate: boolean
}

/** A case, locked until the transaction ends, so that nobody else moves it meanwhile; nothing where it is not the actor's to see. */
export async function lockCase(transaction: Transaction, caseId: string): Promise<KeptCase | undefined> {
  const row = await keptCases(transaction).where('case_id', '=', caseId).forUpdate().executeTakeFirst()
  return row && keptCase(row)
}

/** A case; nothing where it is not the actor's to see. */
export async function findCase(transaction: Transaction, caseId: string): Promise<KeptCase | undefined> {
  const row = await keptCases(transaction).where('case_id', '=', caseId).executeTakeFirst()
  return row && keptCase(row)
}

/** All events of a case in their order. */
export async function eventsOf(transaction: Transaction, caseId: string): Promise<readonly ChainedEvent[]> {
  const rows = await transaction
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(eventOfRow)
}

/** The papers that were handed in for a case and taken, by their ids, as its events say. */
export async function papersOf(transaction: Transaction, caseId: string): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('case_event')
    .select(sql<string>`payload ->> 'file'`.as('file'))
    .where('case_id', '=', caseId)
    .where('type', '=', 'add-evidence')
    .execute()
  return rows.map(({ file }) => file)
}

/** Adds an event and brings the summary to what it folds to; a case that it sends on is at its new place then. */
export async function appendEvent(
  transaction: Transaction,
  chainedEvent: ChainedEvent,
  state: CaseState,
): Promise<void> {
  await transaction.insertInto('case_event').values(eventRow(chainedEvent)).execute()
  const { case_id, institution_id: _, ...summary } = summaryOf(state, chainedEvent.hash)
  await transaction.updateTable('case_summary').set(summary).where('case_id', '=', case_id).execute()
  if (chainedEvent.event.type === 'send-on')
    await sql`select ondol_send_on(${case_id}::uuid)`.execute(transaction)
}

/** Holds what a case lays claim to, or lets go of it. Fails on `case_claim_held` where another case holds the same. */
export async function holdClaims(transaction: Transaction, caseId: string, held: boolean): Promise<void> {
  await transaction
    .updateTable('case_claim')
    .set({ held })
    .where('case_id', '=', caseId)
    .where('exclusive', '=', true)
    .where('held', '=', !held)
    .execute()
}

/** A case that claims what a given one does. */
export interface LikeCase {
  readonly caseId: string
  readonly application: string
  readonly slot: string
  readonly key: string
  readonly kind: 'person' | 'business' | 'premises' | 'subject'
  readonly exclusive: boolean
  readonly programme: string
  readonly institutionId: string
  readonly state: CaseState['state']
  readonly submittedAt: string
  readonly total: number | null
  readonly granted: boolean
  /** Whether the other case is the actor's own, or of someone whom they help. */
  readonly isOwn: boolean
}

/** Every case that is not over and claims one of these, whoever's it is; of whom it is, is not told. */
export async function casesLike(
  transaction: Transaction,
  claims: readonly { readonly slot: string; readonly key: string }[],
): Promise<readonly LikeCase[]> {
  const slots = claims.map(({ slot }) => slot)
  const keys = claims.map(({ key }) => key)
  const { rows } = await sql<LikeRow>`
    select * from ondol_claims_like(${slots}::text[], ${keys}::text[])`.execute(transaction)
  return rows.map((row) => ({
    caseId: row.case_id,
    application: row.application_id,
    slot: row.slot,
    key: row.key,
    kind: row.kind,
    exclusive: row.exclusive,
    programme: row.programme,
    institutionId: row.institution_id,
    state: row.state,
    submittedAt: row.submitted_at.toISOString(),
    total: row.total,
    granted: row.granted,
    isOwn: row.is_own,
  }))
}

interface LikeRow
  extends Pick<
    LikeCase,
    'slot' | 'key' | 'kind' | 'exclusive' | 'programme' | 'state' | 'total' | 'granted'
  > {
  readonly case_id: string
  readonly application_id: string
  readonly institution_id: string
  readonly submitted_at: Date
  readonly is_own: boolean
}

/** Marks cases that another one is like, whoever's they are. */
export async function markDuplicates(transaction: Transaction, cases: readonly string[]): Promise<void> {
  await sql`select ondol_mark_duplicate(${[...cases]}::uuid[])`.execute(transaction)
}

const keptCases = (transaction: Transaction) =>
  transaction.selectFrom('case_summary').select(['folded', 'head_hash', 'duplicate'])

function keptCase(row: {
  readonly folded: CaseState
  readonly head_hash: string
  readonly duplicate: boolean
}): KeptCase {
  return { state: row.folded, head: row.head_hash, duplicate: row.duplicate }
}
