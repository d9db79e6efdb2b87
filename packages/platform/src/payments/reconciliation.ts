import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'

/** How many orders, and of what sum. */
export interface Count {
  readonly orders: number
  readonly amount: number
}

/** One batch as the orders, the bank and the ledger have it. Whole won. */
export interface BatchLine {
  readonly id: string
  readonly messageId: string
  readonly payer: string
  readonly executeOn: string
  readonly state: 'written' | 'staged' | 'sent'
  readonly sentAt: Date | null
  readonly ordered: Count
  /** No word of the bank yet. */
  readonly open: Count
  /** Paid, whatever became of it later. */
  readonly paid: Count
  readonly rejected: Count
  readonly returned: Count
  /** What the bank says of these orders. */
  readonly bank: { readonly debited: number; readonly credited: number }
  /** What the ledger booked for them. */
  readonly ledger: { readonly disbursed: number; readonly bounced: number }
  /** True where the three do not say the same. */
  readonly differs: boolean
}

/** A disagreement that is not resolved. */
export interface OpenDiscrepancy {
  readonly key: string
  readonly kind: string
  readonly message: string
  readonly orderId: string | null
  readonly openAmount: number | null
  readonly openDirection: 'debit' | 'credit' | null
  readonly openReference: string | null
  readonly foundAt: Date
}

/** Everything that moved on the account, and what stands for it. Whole won. */
export interface Totals {
  readonly bank: { readonly debited: number; readonly credited: number }
  readonly ledger: { readonly disbursed: number; readonly bounced: number; readonly repaid: number }
  /** Named in the list of disagreements, and not resolved or resolved without a booking. */
  readonly unbooked: { readonly debited: number; readonly credited: number }
  /** Came back before it was known to have left. */
  readonly held: number
  /** Credits that belong to no order: contributions to a fund. */
  readonly claimed: number
  /** What the ledger could not follow yet. */
  readonly unposted: number
  /** True where money moved that nothing here stands for. */
  readonly differs: boolean
}

/** The whole comparison of orders, bank and ledger. */
export interface ReconciliationView {
  readonly batches: readonly BatchLine[]
  readonly discrepancies: readonly OpenDiscrepancy[]
  readonly totals: Totals
}

/** Compares what was ordered with what the bank says and the ledger booked; the batches as far as asked for. */
export async function reconciliationView(
  transaction: Transaction,
  { limit }: { readonly limit: number },
): Promise<ReconciliationView> {
  return {
    batches: await listBatches(transaction, { limit }),
    discrepancies: await openDiscrepancies(transaction, limit),
    totals: await totalsOf(transaction),
  }
}

interface BatchColumns extends Omit<BatchLine, 'differs'> {
  readonly id: string
}

/** Batches as orders, bank and ledger have them, the newest first. */
export async function listBatches(
  transaction: Transaction,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<readonly BatchLine[]> {
  const counted = (what: ReturnType<typeof sql>): ReturnType<typeof sql> =>
    sql`jsonb_build_object('orders', count(*) filter (where ${what}),
      'amount', coalesce(sum(o.amount) filter (where ${what}), 0))`
  const { rows } = await sql<BatchColumns>`
    with counted as (
      select o.batch_id, ${counted(sql`true`)} as ordered,
          ${counted(sql`o.state in ('batched', 'sent')`)} as open,
          ${counted(sql`o.settlement is not null`)} as paid,
          ${counted(sql`o.state = 'rejected'`)} as rejected,
          ${counted(sql`o.state = 'returned'`)} as returned
        from payment_order o where o.batch_id is not null group by o.batch_id
    ), moved as (
      select o.batch_id, coalesce(sum(m.amount) filter (where m.direction = 'debit'), 0) as debited,
          coalesce(sum(m.amount) filter (where m.direction = 'credit'), 0) as credited
        from bank_movement m join payment_order o on o.id = m.order_id group by o.batch_id
    ), booked as (
      select o.batch_id, coalesce(sum(e.amount) filter (where e.kind = 'disburse'), 0) as disbursed,
          coalesce(sum(e.amount) filter (where e.kind = 'bounce'), 0) as bounced
        from payment_effect e join payment_order o on o.id = e.order_id
        where e.transfer_id is not null group by o.batch_id
    )
    select b.id, b.message_id as "messageId", b.payer, b.execute_on as "executeOn", b.state,
        b.sent_at as "sentAt", c.ordered, c.open, c.paid, c.rejected, c.returned,
        jsonb_build_object('debited', coalesce(m.debited, 0), 'credited', coalesce(m.credited, 0)) as bank,
        jsonb_build_object('disbursed', coalesce(l.disbursed, 0), 'bounced', coalesce(l.bounced, 0)) as ledger
      from payment_batch b
      join counted c on c.batch_id = b.id
      left join moved m on m.batch_id = b.id
      left join booked l on l.batch_id = b.id
      where ${before ?? null}::uuid is null or b.id < ${before ?? null}::uuid
      order by b.id desc
      limit ${limit}`.execute(transaction)
  return rows.map((row) => ({ ...row, differs: batchDiffers(row) }))
}

function batchDiffers({ paid, bank, ledger }: BatchColumns): boolean {
  return (
    bank.debited !== ledger.disbursed || bank.credited !== ledger.bounced || ledger.disbursed !== paid.amount
  )
}

async function openDiscrepancies(
  transaction: Transaction,
  limit: number,
): Promise<readonly OpenDiscrepancy[]> {
  return await transaction
    .selectFrom('payment_discrepancy')
    .select(['key', 'kind', 'message', 'order_id as orderId', 'open_amount as openAmount'])
    .select(['open_direction as openDirection', 'open_reference as openReference', 'found_at as foundAt'])
    .where('resolved_at', 'is', null)
    .orderBy('found_at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
}

async function totalsOf(transaction: Transaction): Promise<Totals> {
  const { rows } = await sql<Omit<Totals, 'differs'>>`
    select
      (select jsonb_build_object(
          'debited', coalesce(sum(amount) filter (where direction = 'debit'), 0),
          'credited', coalesce(sum(amount) filter (where direction = 'credit'), 0))
        from bank_movement) as bank,
      (select jsonb_build_object(
          'disbursed', coalesce(sum(amount) filter (where kind = 'disburse'), 0),
          'bounced', coalesce(sum(amount) filter (where kind = 'bounce'), 0),
          'repaid', coalesce(sum(amount) filter (where kind = 'repay'), 0))
        from payment_effect where transfer_id is not null) as ledger,
      (select jsonb_build_object(
          'debited', coalesce(sum(open_amount) filter (where open_direction = 'debit'), 0),
          'credited', coalesce(sum(open_amount) filter (where open_direction = 'credit'), 0))
        from payment_discrepancy where resolution is null or resolution not like 'repayment/%') as unbooked,
      (select coalesce(sum(amount), 0)::bigint from payment_order
        where returned is not null and settlement is null) as held,
      (select coalesce(sum(amount), 0)::bigint from bank_movement where claimed) as claimed,
      (select count(*) from payment_effect where transfer_id is null) as unposted`.execute(transaction)
  const [row] = rows
  if (row === undefined) throw new Error('a query of sums answered no row')
  return { ...row, differs: totalsDiffer(row) }
}

function totalsDiffer({ bank, ledger, unbooked, held, claimed, unposted }: Omit<Totals, 'differs'>): boolean {
  const debits = ledger.disbursed + unbooked.debited
  const credits = ledger.bounced + ledger.repaid + unbooked.credited + held + claimed
  return bank.debited !== debits || bank.credited !== credits || unposted > 0
}
