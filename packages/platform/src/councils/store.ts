import type { Selectable } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { CouncilEvent, CouncilState } from './model/council-state.ts'
import { type ChainedCouncilEvent, councilEventOfRow, councilEventRow, councilRow } from './rows.ts'
import type { CouncilDocumentTable } from './tables.ts'

/** A council as it is kept. */
export interface KeptCouncil {
  readonly state: CouncilState
  readonly head: string
}

/** A council, locked until the transaction ends; nothing where it is not the actor's to see. */
export async function lockCouncil(transaction: Transaction, id: string): Promise<KeptCouncil | undefined> {
  const row = await kept(transaction).where('council_id', '=', id).forUpdate().executeTakeFirst()
  return row && { state: row.folded, head: row.head_hash }
}

/** A council; nothing where it is not the actor's to see. */
export async function findCouncil(transaction: Transaction, id: string): Promise<KeptCouncil | undefined> {
  const row = await kept(transaction).where('council_id', '=', id).executeTakeFirst()
  return row && { state: row.folded, head: row.head_hash }
}

const kept = (transaction: Transaction) => transaction.selectFrom('council').select(['folded', 'head_hash'])

/** All events of a council in their order. */
export async function councilEvents(
  transaction: Transaction,
  id: string,
): Promise<readonly ChainedCouncilEvent[]> {
  const rows = await transaction
    .selectFrom('council_event')
    .selectAll()
    .where('council_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(councilEventOfRow)
}

/** Keeps a new council with its first event. */
export async function insertCouncil(
  transaction: Transaction,
  chained: ChainedCouncilEvent,
  state: CouncilState,
): Promise<void> {
  await transaction.insertInto('council').values(councilRow(state, chained.hash)).execute()
  await transaction.insertInto('council_event').values(councilEventRow(chained)).execute()
}

/** Adds an event, and brings the council to what it folds to. */
export async function appendCouncilEvent(
  transaction: Transaction,
  chained: ChainedCouncilEvent,
  state: CouncilState,
): Promise<void> {
  await transaction.insertInto('council_event').values(councilEventRow(chained)).execute()
  const { council_id, ...row } = councilRow(state, chained.hash)
  const leaving = leavingWith(chained.event)
  await transaction
    .updateTable('council')
    .set({ ...row, leaving })
    .where('council_id', '=', council_id)
    .execute()
}

/** Whoever steps aside from the whole with an event. */
function leavingWith({ type, payload, actorId }: CouncilEvent): readonly string[] {
  return type === 'recuse' && payload.item === null && actorId !== null ? [actorId] : []
}

/** The papers of a council, in the order in which they came. */
export async function councilDocuments(
  transaction: Transaction,
  id: string,
): Promise<readonly Selectable<CouncilDocumentTable>[]> {
  return await transaction
    .selectFrom('council_document')
    .selectAll()
    .where('council_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
