import { seoulToday } from '../../clock/index.ts'
import { writeAccountNotification, writeStatusReport } from '../iso20022/index.ts'
import type { BankBooks, Delivery } from './books.ts'
import { type Moment, schedule, shown } from './schedule.ts'

/** A file that the bank leaves. */
export interface BankMessage {
  readonly name: string
  readonly content: string
}

/** What a bank does at once: its books afterwards, and the files that it leaves. */
export interface BankStep {
  readonly books: BankBooks
  readonly messages: readonly BankMessage[]
}

/** Sends what is due, in the order of its running numbers. */
export function deliver(books: BankBooks, moment: Moment): BankStep {
  const due = books.deliveries.filter((delivery) => isDue(delivery, books, moment.now))
  const waiting = books.deliveries.filter((delivery) => !due.includes(delivery))
  const messages = due.map((delivery) => ({ delivery, ...write(delivery, moment.now) }))
  const again = messages.filter(({ delivery }) => isToldTwice(delivery))
  const after = again.reduce<BankBooks>(
    (soFar, { content }) => schedule(soFar, { when: 'next-poll', moment }, () => ({ kind: 'copy', content })),
    { ...books, deliveries: waiting },
  )
  return { books: after, messages: messages.map(({ name, content }) => ({ name, content })) }
}

const isDue = ({ due }: Delivery, { polls }: BankBooks, now: Date): boolean =>
  'poll' in due ? due.poll <= polls : due.at <= now.getTime()

const isToldTwice = ({ message }: Delivery): boolean => message.kind === 'notification' && message.toldTwice

function write({ number, message }: Delivery, now: Date): BankMessage {
  const kind = message.kind === 'status' ? 'status' : 'notification'
  return { name: `${shown(number)}-${kind}.xml`, content: contentOf(message, now) }
}

function contentOf(message: Delivery['message'], now: Date): string {
  switch (message.kind) {
    case 'copy':
      return message.content
    case 'status':
      return writeStatusReport({ ...message.report, createdAt: now })
    case 'notification': {
      const { messageId, account } = message
      const entries = message.entries.map((entry) => ({ ...entry, bookedOn: seoulToday(now) }))
      return writeAccountNotification({
        messageId,
        createdAt: now,
        reports: [{ id: messageId, account, entries }],
      })
    }
  }
}
