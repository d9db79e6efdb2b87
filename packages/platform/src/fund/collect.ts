import { sql } from 'kysely'
import { seoulToday } from '../clock/index.ts'
import type { Actor, Transaction } from '../database/index.ts'
import type { FundContext } from './context.ts'
import { dueDay, monthAt, shiftMonth } from './months.ts'
import { lockOwed, payCityShare } from './pay-city-share.ts'

const COLLECTING: Actor = { kind: 'system', job: 'fund.collect' }

/** How many members are taken at once: a transaction that nobody else waits for long. */
const AT_ONCE = 500

/** What a run did. */
export interface Collected {
  /** Contributions that fell due. */
  readonly due: number
  /** Contributions that are late by now, and count as missed until they are paid. */
  readonly missed: number
  /** Shares of the city that were owed from earlier, and are paid. */
  readonly made: number
}

/**
 * Asks every member for the contribution of a month (`YYYY-MM`), each once however often it runs. Beside that, notes
 * what is late, and pays the city's shares for which its budget did not have enough before.
 */
export async function collectContributions(context: FundContext, month: string): Promise<Collected> {
  let due = 0
  for (;;) {
    const added = await context.database.transaction(COLLECTING, (transaction) =>
      ask(transaction, context, month),
    )
    if (added === 0) break
    due += added
  }
  const missed = await context.database.transaction(COLLECTING, (transaction) =>
    noteMissed(transaction, context),
  )
  return { due, missed, made: await payOwed(context) }
}

async function ask(transaction: Transaction, { ids }: FundContext, month: string): Promise<number> {
  const members = await transaction
    .selectFrom('fund_membership as m')
    .selectAll('m')
    .where('m.from_month', '<=', month)
    .where(({ eb, or }) => or([eb('m.until_month', 'is', null), eb('m.until_month', '>=', month)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fund_contribution as c')
            .select('c.id')
            .whereRef('c.fund', '=', 'm.fund')
            .whereRef('c.member_id', '=', 'm.member_id')
            .where('c.month', '=', month),
        ),
      ),
    )
    .orderBy('m.id')
    .limit(AT_ONCE)
    .execute()
  if (members.length === 0) return 0
  const rows = members.map(({ id, fund, member_id, institution_id, member_share, city_share }) => ({
    id: ids(),
    fund,
    member_id,
    membership_id: id,
    institution_id,
    month,
    member_share,
    city_share,
    due_on: dueDay(month),
    state: 'due' as const,
    paid_on: null,
    reference: null,
    member_transfer_id: null,
    city_transfer_id: null,
  }))
  // Another process that asks at the same moment is not in the way.
  await transaction
    .insertInto('fund_contribution')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return rows.length
}

async function noteMissed(transaction: Transaction, { now }: FundContext): Promise<number> {
  const result = await transaction
    .updateTable('fund_contribution')
    .set({ state: 'missed' })
    .where('state', '=', 'due')
    .where('due_on', '<', seoulToday(now()))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

async function payOwed(context: FundContext): Promise<number> {
  const owed = await context.database.transaction(COLLECTING, async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      select id from fund_contribution
        where state = 'paid' and city_transfer_id is null and city_share > 0 order by id`.execute(transaction)
    return rows
  })
  let made = 0
  for (const { id } of owed)
    made += await context.database.transaction(COLLECTING, async (transaction) => {
      const contribution = await lockOwed(transaction, id)
      if (contribution === undefined) return 0
      return (await payCityShare(transaction, context, contribution)) ? 1 : 0
    })
  return made
}

/** How many months back a run makes up for, where none ran for a while. */
const MADE_UP = 3

/** Asks for the contributions of this month, and of those before that no run asked for. */
export async function collectUpToNow(context: FundContext): Promise<void> {
  const month = monthAt(context.now())
  for (let back = MADE_UP; back >= 0; back--) await collectContributions(context, shiftMonth(month, -back))
}
