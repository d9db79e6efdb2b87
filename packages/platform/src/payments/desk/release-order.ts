import type { Text } from '@ondol/rules'
import { seoulToday } from '../../clock/index.ts'
import type { AccountActor, Transaction } from '../../database/index.ts'
import { commit, type LinePart, moneyOfCase, partsHolding, takeFrom } from '../../ledger/index.ts'
import type { PaymentContext } from '../context.ts'
import { type GrantRow, lockGrant } from './grant-store.ts'
import { jsonOf, lockOrders, type OrderRow } from './order-store.ts'

/** What became of an order that a paymaster wanted to release. */
export type Release =
  | { readonly kind: 'done'; readonly orderId: string }
  | { readonly kind: 'refused'; readonly orderId: string; readonly reasons: readonly Text[] }

const REASONS = {
  absent: { ko: '이런 지급 건이 없습니다.', en: 'There is no such payment.' },
  planned: {
    ko: '이미 지급을 명했거나 취소된 건입니다.',
    en: 'This payment is released already, or cancelled.',
  },
  due: { ko: '아직 지급일이 되지 않았습니다.', en: 'This payment is not due yet.' },
  decider: {
    ko: '이 건을 결정하거나 서명한 사람은 지급을 명할 수 없습니다.',
    en: 'Whoever decided this case, or signed the decision, does not release its payment.',
  },
  account: { ko: '받을 계좌를 아직 모릅니다.', en: 'The account to pay to is not known yet.' },
  refusedAccount: {
    ko: '은행이 받지 않은 계좌입니다. 다른 계좌를 기다리고 있습니다.',
    en: 'The bank does not take this account; another one is awaited.',
  },
  reserved: {
    ko: '이 건에 예약된 예산이 부족합니다.',
    en: 'Less is reserved for this case than this payment takes.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What is needed to release a payment. */
export interface Releasing {
  readonly actor: AccountActor
  readonly orderId: string
}

/**
 * Releases one payment to the bank, in a transaction of its own: the case, the ledger and the order agree, or
 * nothing happens. A paymaster may who decided neither this case nor its payments.
 */
export async function releaseOrder(context: PaymentContext, releasing: Releasing): Promise<Release> {
  const { actor, orderId } = releasing
  try {
    await context.database.transaction(actor, async (transaction) => {
      const reasons = await release(transaction, context, releasing)
      if (reasons.length > 0) throw new ReleaseRefused(reasons)
    })
    return { kind: 'done', orderId }
  } catch (error) {
    if (error instanceof ReleaseRefused) return { kind: 'refused', orderId, reasons: error.reasons }
    throw error
  }
}

/** Thrown so that nothing of a release stays that was refused after something was written. */
class ReleaseRefused extends Error {
  readonly reasons: readonly Text[]
  constructor(reasons: readonly Text[]) {
    super(reasons.map(({ en }) => en).join(' '))
    this.name = 'ReleaseRefused'
    this.reasons = reasons
  }
}

async function release(
  transaction: Transaction,
  context: PaymentContext,
  { actor, orderId }: Releasing,
): Promise<readonly Text[]> {
  const caseId = await caseOf(transaction, orderId)
  if (caseId === undefined) return [REASONS.absent]
  await context.ports.lockCases(transaction, [caseId])
  const grant = await lockGrant(transaction, caseId)
  const [order] = await lockOrders(transaction, [orderId])
  if (grant === undefined || order === undefined) return [REASONS.absent]
  // Sent again, because the answer was lost: it is done.
  if (order.released_by === actor.accountId && order.state !== 'planned') return []
  const reasons = reasonsAgainst({ order, grant, actor, today: seoulToday(context.now()) })
  if (reasons.length > 0) return reasons
  const { amount } = order
  const unwilling = await context.ports.released(transaction, { actor, caseId, orderId, amount })
  if (unwilling !== null) return [unwilling]
  return await commitOrder(transaction, context, { order, actor })
}

interface Asked {
  readonly order: OrderRow
  readonly grant: GrantRow
  readonly actor: AccountActor
  readonly today: string
}

function reasonsAgainst({ order, grant, actor, today }: Asked): readonly Text[] {
  if (order.state !== 'planned') return [REASONS.planned]
  const decided = order.decided_by.includes(actor.accountId) || grant.decided_by.includes(actor.accountId)
  return [
    ...(decided ? [REASONS.decider] : []),
    ...(order.due_on > today ? [REASONS.due] : []),
    ...(grant.beneficiary_sealed === null ? [REASONS.account] : []),
    ...(grant.account_refused === null ? [] : [REASONS.refusedAccount]),
  ]
}

async function caseOf(transaction: Transaction, orderId: string): Promise<string | undefined> {
  const orders = transaction.selectFrom('payment_order').where('id', '=', orderId)
  return (await orders.select('case_id').executeTakeFirst())?.case_id
}

interface Committing {
  readonly order: OrderRow
  readonly actor: AccountActor
}

async function commitOrder(
  transaction: Transaction,
  { now, ids }: PaymentContext,
  { order, actor }: Committing,
): Promise<readonly Text[]> {
  const lines = await linesFor(transaction, order)
  if (lines === null) return [REASONS.reserved]
  const outcome = await commit(transaction, {
    key: `payment/${order.id}/release`,
    transferId: ids(),
    at: now(),
    parts: lines,
    caseId: order.case_id,
    institution: order.institution_id,
  })
  if (outcome.kind === 'refused') return outcome.reasons.map(({ text }) => text)
  await transaction
    .updateTable('payment_order')
    .set({
      state: 'ordered',
      released_by: actor.accountId,
      released_at: now(),
      lines: jsonOf(lines),
      decided_by: order.decided_by,
    })
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow()
  return []
}

/** Where an order is paid from: what is reserved for its case, the earliest year first. */
async function linesFor(transaction: Transaction, order: OrderRow): Promise<readonly LinePart[] | null> {
  const money = await moneyOfCase(transaction, order.case_id)
  const lines = takeFrom(partsHolding(money, 'reserved'), order.amount)
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return total === order.amount ? lines : null
}
