import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { readReference } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { readCursor, writeCursor } from '../http/index.ts'
import type { CouncilContext } from './context.ts'
import { COUNCIL_STATES, type CouncilStateName } from './model/council-states.ts'
import type { CouncilTable } from './tables.ts'
import type { CouncilItem, CouncilPage } from './views.ts'

/** What is asked of a list of councils. */
export interface CouncilQuery {
  /** Those of which the actor is a side or sits in, or those of the actor's institution. */
  readonly of: 'mine' | 'institution'
  readonly kind?: 'rent' | 'sitting'
  readonly state?: readonly CouncilStateName[]
  readonly borough?: string
  readonly area?: string
  /** Only those whose time limit has passed. */
  readonly late?: boolean
  /** The beginning of a reference. */
  readonly search?: string
  readonly sort: 'due' | 'latest'
  readonly cursor?: string
  readonly limit: number
}

const COLUMNS = [
  'council_id',
  'reference',
  'kind',
  'state',
  'outcome',
  'institution_id',
  'borough',
  'area',
  'opened_at',
  'since',
  'due_on',
  'monthly_rent',
  'cut',
  'months',
] as const

type Row = Pick<Selectable<CouncilTable>, (typeof COLUMNS)[number]>

const NEVER = '9999-12-31'

/** A page of councils, those due first or the latest first. */
export async function listCouncils(
  context: CouncilContext,
  actor: AccountActor,
  query: CouncilQuery,
): Promise<CouncilPage> {
  const today = seoulToday(context.cases.now())
  const rows = await context.cases.database.transaction(actor, (transaction) =>
    readPage(transaction, actor, { query, today }),
  )
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const next =
    rows.length > query.limit && last !== undefined
      ? writeCursor([query.sort === 'due' ? (last.due_on ?? NEVER) : null, last.council_id])
      : null
  return { councils: shown.map((row) => itemOf(context, row, today)), next }
}

interface Looking {
  readonly query: CouncilQuery
  readonly today: string
}

async function readPage(
  transaction: Transaction,
  actor: AccountActor,
  { query, today }: Looking,
): Promise<readonly Row[]> {
  const { of, kind, state, borough, area, late, search, sort, cursor, limit } = query
  const due = sql<string>`coalesce(due_on, date '9999-12-31')`
  let rows = transaction
    .selectFrom('council')
    .select(COLUMNS)
    .limit(limit + 1)
  if (of === 'institution') rows = rows.where('institution_id', '=', actor.institution ?? '')
  else rows = rows.where(sql<boolean>`council_id = any (${await ownCouncils(transaction)}::uuid[])`)
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (state !== undefined) rows = rows.where('state', 'in', state)
  if (borough !== undefined) rows = rows.where('borough', '=', borough)
  if (area !== undefined) rows = rows.where('area', '=', area)
  if (late === true) rows = rows.where('due_on', '<', today)
  if (search !== undefined)
    rows = rows.where('reference', 'like', `${readReference(search).replaceAll(/[%_\\]/g, '')}%`)
  const [after, id] = cursor === undefined ? [] : readCursor(cursor, 2)
  if (sort === 'latest') {
    if (id !== undefined) rows = rows.where('council_id', '<', String(id))
    return await rows.orderBy('council_id', 'desc').execute()
  }
  if (id !== undefined) rows = rows.where(sql<boolean>`(${due}, council_id) > (${after}::date, ${id}::uuid)`)
  return await rows.orderBy(due).orderBy('council_id').execute()
}

/** Asked first, so that the list goes by the keys: joined, every council would be held against the policy. */
async function ownCouncils(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`select ondol_own_councils() as id`.execute(transaction)
  return rows.map(({ id }) => id)
}

function itemOf({ cases }: CouncilContext, row: Row, today: string): CouncilItem {
  return {
    id: row.council_id,
    reference: row.reference,
    kind: row.kind,
    state: row.state,
    title: COUNCIL_STATES[row.state].title,
    outcome: row.outcome,
    institution: cases.names.institution(row.institution_id),
    borough: row.borough,
    area: row.area,
    openedAt: row.opened_at.toISOString(),
    since: row.since.toISOString(),
    dueOn: row.due_on,
    late: row.due_on !== null && row.due_on < today,
    monthlyRent: row.monthly_rent,
    cut: row.cut,
    months: row.months,
  }
}
