import { totalWon } from '../../money/index.ts'
import type { Discrepancy } from '../discrepancy.ts'
import { type BankFile, type PaymentBatch, readBankAnswer } from '../iso20022/index.ts'
import { type LedgerEffect, newPaymentOrder, type PaymentOrder } from '../model.ts'
import { reportsOfNotification } from '../notification-reports.ts'
import { markSent, putIntoBatch } from '../order-actions.ts'
import { reconcile } from '../reconcile.ts'
import { reportsOfStatus, type SentBatch } from '../status-reports.ts'

/** A city that has sent one batch, and keeps in memory what a database keeps. */
export interface City {
  readonly take: (file: BankFile) => void
  readonly order: (endToEndId: string) => PaymentOrder
  readonly orders: () => readonly PaymentOrder[]
  readonly effects: () => readonly LedgerEffect[]
  readonly discrepancies: () => readonly Discrepancy[]
}

export function cityThatSent(batch: PaymentBatch): City {
  const orders = new Map(batch.transfers.map((transfer) => [transfer.endToEndId, sentOrder(transfer, batch)]))
  const sent: SentBatch = {
    messageId: batch.messageId,
    orders: [...orders.keys()],
    total: totalWon(batch.transfers.map(({ amount }) => amount)),
  }
  const effects: LedgerEffect[] = []
  const discrepancies = new Map<string, Discrepancy>()
  return {
    take: (file) => {
      const read = reportsIn(file, sent)
      const result = reconcile(orders.values(), read.reports)
      for (const order of result.changed) orders.set(order.endToEndId, order)
      for (const one of [...read.discrepancies, ...result.discrepancies]) discrepancies.set(one.key, one)
      effects.push(...result.effects)
    },
    order: (endToEndId) => orders.get(endToEndId) ?? missing(endToEndId),
    orders: () => [...orders.values()],
    effects: () => effects,
    discrepancies: () => [...discrepancies.values()],
  }
}

function reportsIn(file: BankFile, sent: SentBatch): ReturnType<typeof reportsOfStatus> {
  const answer = readBankAnswer(file)
  if (answer.kind === 'notification')
    return { reports: reportsOfNotification(answer.notification), discrepancies: [] }
  const isOurs = answer.report.original.messageId === sent.messageId
  return reportsOfStatus(answer.report, isOurs ? sent : null)
}

function sentOrder(
  { endToEndId, amount }: PaymentBatch['transfers'][number],
  batch: PaymentBatch,
): PaymentOrder {
  const batched = putIntoBatch(newPaymentOrder(endToEndId, amount), batch.messageId)
  const sent = batched.kind === 'done' ? markSent(batched.order) : batched
  return sent.kind === 'done' ? sent.order : missing(endToEndId)
}

function missing(endToEndId: string): never {
  throw new Error(`${endToEndId}: there is no such order`)
}
