import type { Selectable } from 'kysely'
import type { CaseTables } from '../cases/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { Place } from '../secrets/index.ts'
import type { Draft, DraftItem, DraftRequest } from './application.ts'
import type { ApplicationContext } from './context.ts'

const MOST_DRAFTS = 20
const ITEM = ['id', 'version', 'label', 'created_at', 'updated_at'] as const

type ItemRow = Pick<Selectable<CaseTables['application_draft']>, (typeof ITEM)[number]>

/** What became of a draft. */
export type DraftOutcome =
  | { readonly kind: 'kept'; readonly draft: DraftItem }
  | { readonly kind: 'absent' }
  /** Another change came first. */
  | { readonly kind: 'moved-on'; readonly version: number }
  | { readonly kind: 'too-many'; readonly most: number }

const placeOf = (id: string): Place => ({ table: 'application_draft', column: 'content_sealed', row: id })

/** Keeps a new draft, sealed: in it is whatever a person has stated so far. */
export async function createDraft(
  { database, keys, ids, now }: ApplicationContext,
  actor: AccountActor,
  { label, content }: DraftRequest,
): Promise<DraftOutcome> {
  const id = ids()
  const at = now()
  const row = {
    id,
    applicant_id: actor.accountId,
    version: 1,
    label: label ?? null,
    created_at: at,
    updated_at: at,
  }
  return await database.transaction(actor, async (transaction) => {
    const { count } = await transaction
      .selectFrom('application_draft')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('applicant_id', '=', actor.accountId)
      .executeTakeFirstOrThrow()
    if (count >= MOST_DRAFTS) return { kind: 'too-many', most: MOST_DRAFTS }
    const sealed = keys.seal(JSON.stringify(content), placeOf(id))
    await transaction
      .insertInto('application_draft')
      .values({ ...row, content_sealed: sealed })
      .execute()
    return { kind: 'kept', draft: itemOf(row) }
  })
}

/** Changes a draft, unless another change came first: two devices do not overwrite each other. */
export async function changeDraft(
  { database, keys, now }: ApplicationContext,
  actor: AccountActor,
  { id, version, draft: { label, content } }: Changing,
): Promise<DraftOutcome> {
  return await database.transaction(actor, async (transaction) => {
    const row = await transaction
      .updateTable('application_draft')
      .set({
        version: version + 1,
        updated_at: now(),
        content_sealed: keys.seal(JSON.stringify(content), placeOf(id)),
        ...(label === undefined ? {} : { label }),
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning(ITEM)
      .executeTakeFirst()
    if (row !== undefined) return { kind: 'kept', draft: itemOf(row) }
    const present = await transaction
      .selectFrom('application_draft')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirst()
    return present === undefined ? { kind: 'absent' } : { kind: 'moved-on', version: present.version }
  })
}

interface Changing {
  readonly id: string
  /** The version that the change was made on. */
  readonly version: number
  readonly draft: DraftRequest
}

/** A person's drafts, the last touched first. */
export async function listDrafts(
  { database }: ApplicationContext,
  actor: AccountActor,
): Promise<readonly DraftItem[]> {
  const rows = await database.transaction(actor, (transaction) =>
    transaction
      .selectFrom('application_draft')
      .select(ITEM)
      .where('applicant_id', 'in', actor.actsFor)
      .orderBy('updated_at', 'desc')
      .execute(),
  )
  return rows.map(itemOf)
}

/** A draft with all that is in it. */
export async function readDraft(
  { database, keys }: ApplicationContext,
  actor: AccountActor,
  id: string,
): Promise<Draft | undefined> {
  const row = await database.transaction(actor, (transaction) =>
    transaction.selectFrom('application_draft').selectAll().where('id', '=', id).executeTakeFirst(),
  )
  return row && { ...itemOf(row), content: JSON.parse(keys.open(row.content_sealed, placeOf(id))) as unknown }
}

/** Throws a draft away; false where there is none. */
export async function dropDraft(
  { database }: ApplicationContext,
  actor: AccountActor,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await database.transaction(actor, (transaction) =>
    transaction.deleteFrom('application_draft').where('id', '=', id).executeTakeFirst(),
  )
  return numDeletedRows > 0n
}

function itemOf({ id, version, label, created_at, updated_at }: ItemRow): DraftItem {
  return { id, version, label, createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() }
}
