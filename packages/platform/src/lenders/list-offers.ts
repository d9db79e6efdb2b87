import { workingDaysBetween } from '@ondol/rules'
import { sql } from 'kysely'
import { type CaseContext, referenceOf } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor, Transaction } from '../database/index.ts'
import { readCursor, writeCursor } from '../http/index.ts'
import type { OfferItem, OfferPage, OffersQuery } from './offers.ts'
import type { LenderOfferTable, Standing } from './tables.ts'

const NEVER = '9999-12-31'

/** The cases that were offered to the actor's lender, what is due first. What a lender let go of stays listed, and no more. */
export async function listOffers(
  context: CaseContext,
  actor: AccountActor,
  query: OffersQuery,
): Promise<OfferPage> {
  const { rows, counts } = await context.database.transaction(actor, async (transaction) => ({
    rows: await pageOf(transaction, actor, query),
    counts: await countsOf(transaction, actor),
  }))
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const isMore = rows.length > query.limit && last !== undefined
  return {
    offers: shown.map((row) => offerItem(context, row)),
    next: isMore ? writeCursor([last.due_on ?? NEVER, last.case_id]) : null,
    counts,
  }
}

async function pageOf(
  transaction: Transaction,
  { institution }: AccountActor,
  { standing, cursor, limit }: OffersQuery,
): Promise<readonly LenderOfferTable[]> {
  let page = transaction
    .selectFrom('lender_offer')
    .selectAll()
    .where('lender_id', '=', institution ?? '')
    .orderBy(sql`coalesce(due_on, ${NEVER}::date)`)
    .orderBy('case_id')
    .limit(limit + 1)
  if (standing !== undefined) page = page.where('standing', 'in', standing)
  if (cursor === undefined) return await page.execute()
  const [due, caseId] = readCursor(cursor, 2)
  return await page
    .where(sql<boolean>`(coalesce(due_on, ${NEVER}::date), case_id) > (${due}::date, ${caseId}::uuid)`)
    .execute()
}

async function countsOf(
  transaction: Transaction,
  { institution }: AccountActor,
): Promise<OfferPage['counts']> {
  const rows = await transaction
    .selectFrom('lender_offer')
    .select(['standing', sql<number>`count(*)::integer`.as('count')])
    .where('lender_id', '=', institution ?? '')
    .groupBy('standing')
    .execute()
  const counts: Partial<Record<Standing, number>> = {}
  for (const { standing, count } of rows) counts[standing] = count
  return counts
}

/** An offer as lists show it. */
export function offerItem(
  { names, figuresAt, now }: Pick<CaseContext, 'names' | 'figuresAt' | 'now'>,
  row: LenderOfferTable,
): OfferItem {
  const today = seoulToday(now())
  return {
    case: row.case_id,
    reference: referenceOf(row.case_id),
    programme: names.programme(row.programme),
    window: names.institution(row.institution_id),
    standing: row.standing,
    offeredAt: row.offered_at.toISOString(),
    answerBy: row.answer_by,
    answeredAt: row.answered_at?.toISOString() ?? null,
    dueOn: row.due_on,
    workingDaysLeft:
      row.due_on === null ? null : workingDaysBetween(today, row.due_on, figuresAt(today).holidays),
    amount: row.amount,
    disbursed: row.disbursed,
  }
}
