import type { Database, Transaction } from '../database/index.ts'
import type { Channel } from './channel.ts'
import { letterOf } from './letter.ts'
import { nextTry } from './pace.ts'
import { type Came, type Claimed, claimDue, keepOutcome, keepUnconfigured } from './store.ts'
import { CHANNELS, type ChannelName } from './tables.ts'

/** How a person can be reached. */
export interface Contact {
  readonly email: string | null
  readonly phone: string | null
}

/** A channel that is set up, with the reference by which it knows each notice. */
export interface OpenChannel extends Channel {
  readonly referenceOf: (noticeId: string) => string
}

/** What it takes to send notices. */
export interface DeliverOptions {
  readonly database: Database
  readonly channels: Readonly<Record<ChannelName, OpenChannel | null>>
  /** `null` where nobody is known by this id any longer. */
  readonly contactOf: (transaction: Transaction, accountId: string) => Promise<Contact | null>
  readonly now: () => Date
  readonly log: { readonly error: (facts: object, message: string) => void }
}

const DELIVERY = { kind: 'system', job: 'notices.deliver' } as const
const AT_ONCE = 5
const MOST = 20

/** Sends all that is due, until there is nothing left, a channel takes no more, or the signal says to end. */
export async function deliverNotices(options: DeliverOptions, signal: AbortSignal): Promise<void> {
  await Promise.all(CHANNELS.map((name) => deliverBy(name, options, signal)))
}

async function deliverBy(name: ChannelName, options: DeliverOptions, signal: AbortSignal): Promise<void> {
  const { database, now, channels } = options
  const channel = channels[name]
  if (channel === null) {
    await database.transaction(DELIVERY, (transaction) => keepUnconfigured(transaction, name, now()))
    return
  }
  for (let isOpen = true; isOpen && !signal.aborted; ) {
    const claimed = await database.transaction(DELIVERY, (transaction) =>
      claimDue(transaction, name, { now: now(), most: MOST, referenceOf: channel.referenceOf }),
    )
    isOpen = claimed.length > 0 && (await deliverAll(claimed, channel, options))
  }
}

/** Sends some at a time. Answers false once the channel takes no more; what is left then waits for its claim to end. */
async function deliverAll(
  claimed: readonly Claimed[],
  channel: OpenChannel,
  options: DeliverOptions,
): Promise<boolean> {
  const left = [...claimed]
  let isOpen = true
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined && isOpen; one = left.shift()) {
      const came = await deliverOne(one, channel, options)
      await options.database.transaction(DELIVERY, (transaction) =>
        keepOutcome(transaction, one, { ...came, now: options.now() }),
      )
      if (came.failure === 'unreachable') isOpen = false
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return isOpen
}

async function deliverOne(claimed: Claimed, channel: Channel, options: DeliverOptions): Promise<Came> {
  const { database, contactOf, now, log } = options
  const again = (failure: 'put-off' | 'unreachable' | 'fault', detail: string | null): Came => {
    const due = nextTry(claimed, now())
    return { state: due === null ? 'given-up' : 'failed', due: due ?? now(), failure, detail }
  }
  const never = (failure: 'no-address' | 'refused', detail: string | null): Came => ({
    state: 'given-up',
    due: now(),
    failure,
    detail,
  })
  try {
    const contact = await database.transaction(DELIVERY, (transaction) =>
      contactOf(transaction, claimed.accountId),
    )
    const to = contact?.[claimed.channel === 'email' ? 'email' : 'phone'] ?? null
    if (to === null) return never('no-address', null)
    const { reference, language } = claimed
    const answer = await channel.send({ to, reference, language, letter: letterOf(claimed, language) })
    if (answer.kind === 'sent')
      return { state: 'sent', due: now(), providerId: answer.providerId, failure: null, detail: null }
    return answer.kind === 'refused' ? never('refused', answer.detail) : again(answer.kind, answer.detail)
  } catch (error) {
    log.error({ err: error, notice: claimed.id }, 'a notice could not be written')
    return again('fault', null)
  }
}
