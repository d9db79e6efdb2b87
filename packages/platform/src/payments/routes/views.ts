import { z } from 'zod'
import { textSchema } from '../../policy/index.ts'
import type { OrderTotal, OrderView, Release } from '../desk/index.ts'
import { PAYMENT_STATES } from '../model.ts'
import type { TakenFile } from '../receiving/index.ts'
import type { BatchLine, OpenDiscrepancy, Totals } from '../reconciliation.ts'
import type { OrderState } from '../tables.ts'

const won = z.int()
const day = z.iso.date()
const moment = z.iso.datetime()

/** The states of an order, planned ones too. */
export const ORDER_STATES: readonly [OrderState, ...OrderState[]] = [
  'planned',
  'cancelled',
  ...(Object.keys(PAYMENT_STATES) as (keyof typeof PAYMENT_STATES)[]), // its keys are what its type says
]

/** An order as it is answered. */
export interface OrderAnswer extends Omit<OrderView, 'releasedAt'> {
  readonly releasedAt: string | null
}

export const orderSchema: z.ZodType<OrderAnswer> = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    reference: z.string(),
    programme: z.string(),
    institution: z.string(),
    dueOn: day,
    amount: won,
    granted: won.describe('What the decision that stands grants in all'),
    parts: z.int().describe('In how many payments it is granted'),
    state: z.enum(ORDER_STATES),
    replaces: z.uuid().nullable().describe('The payment that did not arrive, in whose place this one is'),
    payee: z.string().nullable().describe('Whose account it is, in part'),
    account: z.string().nullable().describe('Its bank, and the end of its number'),
    accountRefused: z
      .string()
      .nullable()
      .describe('Why the bank does not take the account; another is awaited'),
    mine: z.boolean().describe('Whether you may release it: not where you decided the case'),
    releasedAt: moment.nullable(),
    batchId: z.uuid().nullable(),
    rejected: z.string().nullable(),
    paidOn: day.nullable(),
    returnedOn: day.nullable(),
    demanded: won.nullable(),
    repaid: won.nullable(),
  })
  .meta({ id: 'PaymentOrder' })

const count: z.ZodType<OrderTotal> = z.object({ orders: z.int(), amount: won })

/** A page of orders as it is answered. */
interface OrderPage {
  readonly orders: readonly OrderAnswer[]
  readonly total: OrderTotal
  readonly next: string | null
}

export const orderPageSchema: z.ZodType<OrderPage> = z
  .object({
    orders: z.array(orderSchema),
    total: count.describe('Of all that the filter finds, not of this page alone'),
    next: z.string().nullable(),
  })
  .meta({ id: 'PaymentOrderPage' })

/** An order with its time written out. */
export function orderAnswer({ releasedAt, ...order }: OrderView): OrderAnswer {
  return { ...order, releasedAt: releasedAt?.toISOString() ?? null }
}

export const releaseSchema: z.ZodType<Release> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('done'), orderId: z.uuid() }),
    z.object({ kind: z.literal('refused'), orderId: z.uuid(), reasons: z.array(textSchema) }),
  ])
  .meta({ id: 'PaymentRelease' })

/** A batch as it is answered. */
export interface BatchAnswer extends Omit<BatchLine, 'sentAt'> {
  readonly sentAt: string | null
}

export const batchSchema: z.ZodType<BatchAnswer> = z
  .object({
    id: z.uuid(),
    messageId: z.string(),
    payer: z.string(),
    executeOn: day,
    state: z.enum(['written', 'staged', 'sent']),
    sentAt: moment.nullable(),
    ordered: count,
    open: count.describe('No word of the bank yet'),
    paid: count.describe('Paid, whatever became of it later'),
    rejected: count,
    returned: count,
    bank: z.object({ debited: won, credited: won }),
    ledger: z.object({ disbursed: won, bounced: won }),
    differs: z.boolean().describe('Whether orders, bank and ledger say different things'),
  })
  .meta({ id: 'PaymentBatch' })

/** What became of a file that somebody handed in. */
export const takenFileSchema: z.ZodType<TakenFile> = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('applied'),
      reports: z.int().describe('What it says of payments and movements'),
      known: z.int().describe('How much of it had been told before'),
    }),
    z.object({ kind: z.literal('copy') }),
    z.object({
      kind: z.literal('unreadable'),
      fault: z.string().describe('The element, and what was expected'),
    }),
  ])
  .meta({ id: 'BankFileTaken' })

/** A batch with its time written out. */
export function batchAnswer({ sentAt, ...batch }: BatchLine): BatchAnswer {
  return { ...batch, sentAt: sentAt === null ? null : sentAt.toISOString() }
}

/** A disagreement as it is answered. */
export interface DiscrepancyAnswer extends Omit<OpenDiscrepancy, 'foundAt'> {
  readonly foundAt: string
  /** What it means, in words. */
  readonly text: z.output<typeof textSchema>
}

export const discrepancySchema: z.ZodType<DiscrepancyAnswer> = z
  .object({
    key: z.string(),
    kind: z.string(),
    text: textSchema,
    message: z.string(),
    orderId: z.uuid().nullable(),
    openAmount: won.nullable().describe('Money that moved and that nothing in the ledger stands for'),
    openDirection: z.enum(['debit', 'credit']).nullable(),
    openReference: z.string().nullable(),
    foundAt: moment,
  })
  .meta({ id: 'PaymentDiscrepancy' })

export const totalsSchema: z.ZodType<Totals> = z
  .object({
    bank: z.object({ debited: won, credited: won }),
    ledger: z.object({ disbursed: won, bounced: won, repaid: won }),
    unbooked: z.object({ debited: won, credited: won }),
    held: won.describe('Came back before it was known to have left'),
    claimed: won.describe('Credits that belong to no order: contributions to a fund'),
    unposted: z.int().describe('Movements that the ledger could not follow yet'),
    differs: z.boolean(),
  })
  .meta({ id: 'PaymentTotals' })
