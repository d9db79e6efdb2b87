import type { Transaction } from '../../database/index.ts'
import {
  bounce,
  commit,
  disburse,
  forgive,
  type LinePart,
  type MoveMoney,
  type Movement,
  moneyOfCase,
  type Outcome,
  partsHolding,
  recall,
  recover,
  repay,
  reserve,
  takeFrom,
} from '../../ledger/index.ts'
import type { PaymentContext } from '../context.ts'
import type { LedgerEffect } from '../model.ts'
import type { OrderRow } from './order-store.ts'

type Around = Pick<PaymentContext, 'now' | 'ids'>
type Kind = LedgerEffect['kind']

const MOVES: Readonly<Record<Kind, MoveMoney>> = { commit, recall, disburse, bounce, recover, repay, forgive }

/**
 * Has the ledger follow what became of an order. Every effect is kept; one that the ledger refuses, such as a
 * second payment that no budget is left for, stays open, shows as a difference, and is tried again.
 */
export async function followInLedger(
  transaction: Transaction,
  around: Around,
  { order, effects }: { readonly order: OrderRow; readonly effects: readonly LedgerEffect[] },
): Promise<void> {
  if (effects.length === 0) return
  const at = around.now()
  const rows = effects.map(({ key, kind, amount }) => ({ key, kind, amount, order_id: order.id, at }))
  await transaction
    .insertInto('payment_effect')
    .values(rows.map((row) => ({ ...row, transfer_id: null, refused: null })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await postOpenEffects(transaction, around, order)
}

/** Tries what the ledger has not followed yet of an order, in the order in which it happened. */
export async function postOpenEffects(
  transaction: Transaction,
  around: Around,
  order: OrderRow,
): Promise<void> {
  const open = await transaction
    .selectFrom('payment_effect')
    .select(['key', 'kind', 'amount'])
    .where('order_id', '=', order.id)
    .where('transfer_id', 'is', null)
    .orderBy('id')
    .execute()
  for (const effect of open) {
    const outcome = await post(transaction, around, { order, effect })
    const done = outcome.kind === 'done'
    await transaction
      .updateTable('payment_effect')
      .set({
        transfer_id: done ? outcome.transferId : null,
        refused: done ? null : outcome.reasons.map(({ text }) => text.en).join(' '),
      })
      .where('key', '=', effect.key)
      .execute()
  }
}

interface Posting {
  readonly order: OrderRow
  readonly effect: { readonly key: string; readonly kind: Kind; readonly amount: number }
}

async function post(transaction: Transaction, around: Around, { order, effect }: Posting): Promise<Outcome> {
  const parts = await partsFor(transaction, order, effect)
  const movement: Movement = {
    key: `payment/${effect.key}`,
    transferId: around.ids(),
    at: around.now(),
    parts,
    caseId: order.case_id,
    institution: order.institution_id,
    member: order.applicant_id,
  }
  const outcome = await MOVES[effect.kind](transaction, movement)
  if (outcome.kind === 'done' || effect.kind !== 'commit') return outcome
  // What the order held is reserved no longer, or ordered again: the money has moved all the same.
  const more = { ...movement, key: `${movement.key}/reserve`, transferId: around.ids() }
  const reserved = await reserve(transaction, more)
  return reserved.kind === 'done' ? await commit(transaction, movement) : reserved
}

/** A part of an order is demanded of its latest line first, and given back or forgiven where it is demanded. */
async function partsFor(
  transaction: Transaction,
  order: OrderRow,
  { kind, amount }: Posting['effect'],
): Promise<readonly LinePart[]> {
  const lines = order.lines ?? []
  if (kind === 'recover') return takeFrom(lines.toReversed(), amount)
  if (kind !== 'repay' && kind !== 'forgive') return lines
  const money = await moneyOfCase(transaction, order.case_id)
  return takeFrom(partsHolding(money, 'receivable').toReversed(), amount)
}
