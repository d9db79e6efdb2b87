import { type BankFile, BankFileError, type PaymentBatch, readPaymentBatch } from '../iso20022/index.ts'
import { answerTo } from './answer.ts'
import type { Behaviour } from './behaviours.ts'
import type { BankBooks } from './books.ts'
import { chooseBehaviour } from './choose-behaviour.ts'
import { type Judged, planBookings } from './plan-bookings.ts'
import { refuseDuplicate, refuseFile } from './refuse.ts'
import { type Moment, schedule } from './schedule.ts'

/** A transfer that the bank has already; whatever its account, it is not carried out again. */
const KNOWN: Pick<Behaviour, 'rejection' | 'bookings' | 'toldTwice'> = {
  rejection: { code: 'DU04', text: null },
  bookings: () => [],
  toldTwice: false,
}

/**
 * Takes a file in: the books with everything that the bank will answer to it. A file that cannot be read, or a
 * batch that came before, is refused as a whole and nothing of it is carried out.
 */
export function receive(books: BankBooks, file: BankFile, moment: Moment): BankBooks {
  const taken = { ...books, received: books.received + 1 }
  const batch = readOrError(file)
  if (batch instanceof BankFileError) return refuseFile(taken, { file, error: batch }, moment)
  if (books.batches.includes(batch.messageId)) return refuseDuplicate(taken, batch.messageId, moment)
  return carryOut(taken, batch, moment)
}

function readOrError(file: BankFile): PaymentBatch | BankFileError {
  try {
    return readPaymentBatch(file)
  } catch (error) {
    if (error instanceof BankFileError) return error
    throw error
  }
}

function carryOut(books: BankBooks, batch: PaymentBatch, moment: Moment): BankBooks {
  const known = new Set(books.transfers)
  const judged = batch.transfers.map((transfer): Judged => {
    const isKnown = known.has(transfer.endToEndId)
    return { transfer, behaviour: isKnown ? KNOWN : chooseBehaviour(transfer, moment.settings) }
  })
  const noted: BankBooks = {
    ...books,
    batches: [...books.batches, batch.messageId],
    transfers: [...new Set([...books.transfers, ...batch.transfers.map(({ endToEndId }) => endToEndId)])],
  }
  const answered = schedule(noted, { when: 'answer', moment }, (number) => answerTo(batch, judged, number))
  return planBookings(answered, { batch, judged }, moment)
}
