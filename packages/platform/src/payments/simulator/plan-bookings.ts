import { totalWon } from '../../money/index.ts'
import type { AccountEntry, CreditTransfer, EntryDetail, PaymentBatch } from '../iso20022/index.ts'
import type { Behaviour, Booking } from './behaviours.ts'
import type { BankBooks, PlannedMessage } from './books.ts'
import { type Moment, schedule } from './schedule.ts'

/** A transfer and what becomes of it. */
export interface Judged {
  readonly transfer: CreditTransfer
  readonly behaviour: Pick<Behaviour, 'rejection' | 'bookings' | 'toldTwice'>
}

interface Work {
  readonly batch: PaymentBatch
  readonly judged: readonly Judged[]
}

type Entry = Omit<AccountEntry, 'bookedOn'>

const WHEN = ['settle', 'late', 'return'] as const

/** Plans the notifications of a batch: one for each time at which something is booked, and one for what is told twice. */
export function planBookings(books: BankBooks, work: Work, moment: Moment): BankBooks {
  const plans = WHEN.flatMap((when) => [false, true].map((toldTwice) => ({ when, toldTwice })))
  return plans.reduce((soFar, { when, toldTwice }) => {
    const judged = work.judged.filter(({ behaviour }) => behaviour.toldTwice === toldTwice)
    const all = judged.flatMap(({ transfer, behaviour }) => behaviour.bookings(transfer))
    const bookings = all.filter((booking) => booking.when === when)
    if (bookings.length === 0) return soFar
    return schedule(soFar, { when, moment }, (number) =>
      notificationOf(work.batch, { bookings, toldTwice }, number),
    )
  }, books)
}

function notificationOf(
  { debtor, messageId }: PaymentBatch,
  { bookings, toldTwice }: { readonly bookings: readonly Booking[]; readonly toldTwice: boolean },
  number: string,
): PlannedMessage {
  const together = bookings.filter(({ alone }) => !alone)
  const groups = [together, ...bookings.filter(({ alone }) => alone).map((booking) => [booking])]
  const entries = groups.filter((group) => group.length > 0)
  return {
    kind: 'notification',
    messageId: `BANK-${number}`,
    account: { bank: debtor.bank, number: debtor.number },
    entries: entries.map((group, index) =>
      entryOf(group, { batch: messageId, reference: `BANK-${number}-${index + 1}` }),
    ),
    toldTwice,
  }
}

function entryOf(
  bookings: readonly Booking[],
  { batch, reference }: { readonly batch: string; readonly reference: string },
): Entry {
  return {
    reference,
    amount: totalWon(bookings.map(({ amount }) => amount)),
    direction: bookings[0]?.direction ?? 'debit',
    status: 'BOOK',
    reversal: false,
    details: bookings.map(
      ({ endToEndId, amount, direction, returned }, index): EntryDetail => ({
        reference: `${reference}-${index + 1}`,
        batch,
        endToEndId,
        amount,
        direction,
        returned,
      }),
    ),
  }
}
