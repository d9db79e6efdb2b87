import { seoulToday } from '../../clock/index.ts'
import { won } from '../../money/index.ts'
import type { PaymentBatch } from '../iso20022/index.ts'
import { BEHAVIOURS } from './behaviours.ts'

const DIGITS = /\D/g
const HUNDRED_THOUSAND = 100_000

/** A batch in which every behaviour of the simulated bank is called for once. Its identifiers are made of the moment. */
export function exampleBatch(now: Date): PaymentBatch {
  const stamp = now.toISOString().replaceAll(DIGITS, '')
  return {
    messageId: `EXAMPLE-${stamp}`,
    createdAt: now,
    executeOn: seoulToday(now),
    debtor: { holder: '온돌시', bank: '020', number: '1005000000000' },
    transfers: BEHAVIOURS.map(({ id, ending, text }, index) => ({
      endToEndId: `EX-${stamp}-${String(index + 1).padStart(2, '0')}`,
      amount: won(HUNDRED_THOUSAND * (index + 1)),
      creditor: { holder: '김서연', bank: '004', number: `94050200000${ending ?? '000'}` },
      remark: `${text.ko} · ${id}`,
    })),
  }
}
