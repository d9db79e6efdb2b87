import type { BankFile } from '../iso20022/index.ts'
import { type BankBooks, EMPTY_BOOKS } from './books.ts'
import { type BankMessage, type BankStep, deliver } from './deliver.ts'
import { receive } from './receive.ts'
import type { Moment } from './schedule.ts'
import { type SimulatorSettings, USUAL_SETTINGS } from './settings.ts'

/** One look of the bank at what has come: it takes the files in, and sends what is due. Keeps nothing itself. */
export function pollBank(books: BankBooks, files: readonly BankFile[], moment: Moment): BankStep {
  const polled = { ...books, polls: books.polls + 1 }
  const taken = files.reduce((soFar, file) => receive(soFar, file, moment), polled)
  return deliver(taken, moment)
}

/** A simulated bank within the process. */
export interface BankSimulator {
  /** Takes the files in and answers with the files that are due. */
  readonly poll: (now: Date, ...files: readonly BankFile[]) => readonly BankMessage[]
  readonly books: () => BankBooks
}

/** Opens a bank. It forgets everything with the process unless its books are kept. */
export function openBank(
  settings: SimulatorSettings = USUAL_SETTINGS,
  books: BankBooks = EMPTY_BOOKS,
): BankSimulator {
  let now = books
  return {
    poll: (moment, ...files) => {
      const step = pollBank(now, files, { now: moment, settings })
      now = step.books
      return step.messages
    },
    books: () => now,
  }
}
