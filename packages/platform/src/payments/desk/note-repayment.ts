import type { Text } from '@ondol/rules'
import type { AccountActor, Transaction } from '../../database/index.ts'
import { won } from '../../money/index.ts'
import type { PaymentContext } from '../context.ts'
import type { Movement } from '../model.ts'
import { noteRepayment } from '../order-actions.ts'
import { followInLedger } from './effects.ts'
import { lockOrders, modelOf, saveOrder } from './order-store.ts'

const REASONS = {
  absent: { ko: '이런 지급 건이 없습니다.', en: 'There is no such payment.' },
  movement: {
    ko: '이 번호로 들어온 주인 없는 입금이 없습니다.',
    en: 'The bank has told of no credit with this reference that belongs to nothing else.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** A credit on the account that is what a person paid back. */
export interface Repaying {
  readonly actor: AccountActor
  readonly orderId: string
  /** The bank's reference of the credit. */
  readonly reference: string
}

/** Takes a credit that the bank could name no order for as a repayment of one. Answers why not. */
export async function repayOrder(context: PaymentContext, repaying: Repaying): Promise<Text | null> {
  const { actor, orderId } = repaying
  return await context.database.transaction(actor, async (transaction) => {
    const [order] = await lockOrders(transaction, [orderId])
    const model = order === undefined ? null : modelOf(order)
    if (order === undefined || model === null) return REASONS.absent
    const movement = await openCredit(transaction, repaying.reference)
    if (movement === null) return REASONS.movement
    const result = noteRepayment(model, movement)
    if (result.kind === 'refused') return result.reason
    await saveOrder(transaction, order.id, result.order)
    await followInLedger(transaction, context, { order, effects: result.effects })
    await assign(transaction, context, repaying)
    return null
  })
}

/** A credit that stands open in the list of disagreements, locked so that it is taken for one order only. */
async function openCredit(transaction: Transaction, reference: string): Promise<Movement | null> {
  const open = await transaction
    .selectFrom('payment_discrepancy')
    .select('open_amount')
    .where('open_reference', '=', reference)
    .where('open_direction', '=', 'credit')
    .where('resolved_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const booked = await transaction
    .selectFrom('bank_movement')
    .select('booked_on')
    .where('reference', '=', reference)
    .where('direction', '=', 'credit')
    .executeTakeFirst()
  if (open === undefined || open.open_amount === null || booked === undefined) return null
  return { amount: won(open.open_amount), reference, bookedOn: booked.booked_on }
}

async function assign(
  transaction: Transaction,
  { now }: Pick<PaymentContext, 'now'>,
  { actor, orderId, reference }: Repaying,
): Promise<void> {
  await transaction
    .updateTable('payment_discrepancy')
    .set({ resolved_by: actor.accountId, resolved_at: now(), resolution: `repayment/${orderId}` })
    .where('open_reference', '=', reference)
    .where('open_direction', '=', 'credit')
    .where('resolved_at', 'is', null)
    .execute()
}
