import { seoulToday } from '../../clock/index.ts'
import type { AccountActor, Actor, Database, Transaction } from '../../database/index.ts'
import {
  makeBatches,
  type PaymentContext,
  pollFolder,
  receiveFiles,
  releaseOrder,
  sendBatches,
  USUAL_SETTINGS,
} from '../../payments/index.ts'
import type { Clock } from '../lives/index.ts'
import { daysBefore } from '../lives/index.ts'
import { examplePerson } from '../sign-in/index.ts'
import { randomOf } from '../situations/index.ts'

const PAYING: Actor = { kind: 'system', job: 'demonstration' }

/** What paying out is done with. */
export interface PayingOut {
  readonly database: Database
  readonly payments: PaymentContext
  readonly clock: Clock
  readonly bankFolder: string
  readonly seed: string
  /** Lets others have the database between two steps. */
  readonly pause: () => Promise<void>
}

/** Assumption: on how many days before now the paymaster released what was due. */
const PAYDAYS = [45, 24, 10, 3]
/** Assumption: how many cases are released on a payday; the others wait. */
const SHARE = 0.75
/** The bank answers at once, pays at its next look, and tells of returns at the fourth. */
const LOOKS = 5

/** Pays out what was due on the paydays before a moment: released by the paymaster, through the simulated bank. */
export async function payOut(paying: PayingOut, until: Date): Promise<void> {
  for (const days of PAYDAYS) {
    paying.clock.set(daysBefore(until, days))
    await releaseDue(paying)
    await exchange(paying)
  }
}

async function releaseDue({ database, payments, clock, seed, pause }: PayingOut): Promise<void> {
  const due = await database.transaction(PAYING, (transaction) => dueOrders(transaction, clock.now()))
  for (const { id, programme, submittedAt } of due) {
    // By what is the same in every demonstration of this seed, as ids are not.
    if (!randomOf(seed, 'payday', programme, submittedAt.toISOString()).chance(SHARE)) continue
    const released = await releaseOrder(payments, { actor: paymaster(), orderId: id })
    // An account that the bank refused waits for another one: such orders are refused here, and stay.
    if (released.kind === 'done') await pause()
  }
}

interface DueOrder {
  readonly id: string
  readonly programme: string
  readonly submittedAt: Date
}

/** Payments that are due at a moment, of cases that were decided by then. */
async function dueOrders(transaction: Transaction, at: Date): Promise<readonly DueOrder[]> {
  return await transaction
    .selectFrom('payment_order as order')
    .innerJoin('case_summary as case', 'case.case_id', 'order.case_id')
    .where('order.state', '=', 'planned')
    .where('order.due_on', '<=', seoulToday(at))
    .where('case.since', '<=', at)
    .where('case.state', '=', 'approved')
    .select(['order.id', 'case.programme', 'case.submitted_at as submittedAt'])
    .orderBy('order.due_on')
    .orderBy('order.id')
    .execute()
}

async function exchange({ payments, bankFolder, clock, pause }: PayingOut): Promise<void> {
  await makeBatches(payments, paymaster())
  await sendBatches(payments)
  for (let look = 0; look < LOOKS; look++) {
    await pollFolder(bankFolder, { now: clock.now(), settings: USUAL_SETTINGS })
    await receiveFiles(payments)
    await pause()
  }
}

function paymaster(): AccountActor {
  const person = examplePerson('bae-sujin')
  if (person === undefined) throw new Error('the demonstration has no paymaster')
  return {
    kind: 'account',
    accountId: person.id,
    roles: ['resident', 'paymaster'],
    institution: null,
    actsFor: [person.id],
  }
}
