import type { BankBooks, Delivery, PlannedMessage } from './books.ts'
import type { Delay, SimulatorSettings } from './settings.ts'

/** When and how something happens at the bank. */
export interface Moment {
  readonly now: Date
  readonly settings: SimulatorSettings
}

const SECOND = 1000

/** Puts a message on the list of what will be sent, under the next running number. */
export function schedule(
  books: BankBooks,
  {
    when,
    moment,
  }: { readonly when: keyof SimulatorSettings['delays'] | 'next-poll'; readonly moment: Moment },
  message: (number: string) => PlannedMessage,
): BankBooks {
  const number = books.number + 1
  const delay = when === 'next-poll' ? { polls: 1 } : moment.settings.delays[when]
  const delivery = { number, due: dueAfter(delay, books, moment.now), message: message(shown(number)) }
  return { ...books, number, deliveries: [...books.deliveries, delivery] }
}

/** A running number as it stands in names, so that names sort as numbers do. */
export const shown = (number: number): string => String(number).padStart(8, '0')

const dueAfter = (delay: Delay, { polls }: BankBooks, now: Date): Delivery['due'] =>
  'polls' in delay ? { poll: polls + delay.polls } : { at: now.getTime() + delay.seconds * SECOND }
