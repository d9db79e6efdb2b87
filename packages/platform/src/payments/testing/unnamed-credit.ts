import { seoulToday } from '../../clock/index.ts'
import { won } from '../../money/index.ts'
import { writeAccountNotification } from '../iso20022/index.ts'

interface Credit {
  readonly reference: string
  /** Whole won. */
  readonly amount: number
  readonly at: Date
}

/** A file in which the bank tells of a credit on the account of a drill's city, and can name no payment for it. */
export function unnamedCredit({ reference, amount, at }: Credit): string {
  const id = `CREDIT-${reference}`
  const entry = {
    reference,
    amount: won(amount),
    direction: 'credit',
    status: 'BOOK',
    reversal: false,
    bookedOn: seoulToday(at),
    details: [],
  } as const
  const account = { bank: '020', number: '1005000000000' }
  return writeAccountNotification({
    messageId: id,
    createdAt: at,
    reports: [{ id, account, entries: [entry] }],
  })
}
