import { totalWon } from '../../money/index.ts'
import type { PaymentBatch, StatusTotal, TransferReport } from '../iso20022/index.ts'
import type { PlannedMessage } from './books.ts'
import type { Judged } from './plan-bookings.ts'

/** The answer to a batch: how many transfers are accepted, and which are rejected for what reason. */
export function answerTo(batch: PaymentBatch, judged: readonly Judged[], number: string): PlannedMessage {
  const rejected = judged.filter(({ behaviour }) => behaviour.rejection !== null)
  const accepted = judged.filter(({ behaviour }) => behaviour.rejection === null)
  return {
    kind: 'status',
    report: {
      messageId: `BANK-${number}`,
      original: { messageId: batch.messageId, count: judged.length, sum: sumOf(judged) },
      status: rejected.length === 0 ? 'ACCP' : accepted.length === 0 ? 'RJCT' : 'PART',
      reason: null,
      totals: [...totalOf('ACCP', accepted), ...totalOf('RJCT', rejected)],
      transfers: rejected.map(rejectedTransfer),
    },
  }
}

const sumOf = (judged: readonly Judged[]): ReturnType<typeof totalWon> =>
  totalWon(judged.map(({ transfer }) => transfer.amount))

const totalOf = (status: StatusTotal['status'], judged: readonly Judged[]): readonly StatusTotal[] =>
  judged.length === 0 ? [] : [{ status, count: judged.length, sum: sumOf(judged) }]

const rejectedTransfer = ({ transfer, behaviour }: Judged): TransferReport => ({
  endToEndId: transfer.endToEndId,
  status: 'RJCT',
  reason: behaviour.rejection,
  amount: transfer.amount,
})
