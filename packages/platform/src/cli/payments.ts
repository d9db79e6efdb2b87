import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import {
  makeBatches,
  PayerMissing,
  type PaymentContext,
  receiveFiles,
  sendBatches,
} from '../payments/index.ts'
import { ConfigurationError, openDelivery, paymentsForJobs, readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'

type Action = (context: PaymentContext) => Promise<readonly string[]>

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['send', send],
  ['receive', receive],
])

/** `ondol payments send|receive`: hands released payments to the bank, or reads what it has left. */
export const runPayments: Run = async (args) => {
  const { positionals } = readOptions(args, {})
  const [name = '', ...more] = positionals
  const action = ACTIONS.get(name)
  if (action === undefined || more.length > 0)
    throw new CommandError(`payments: expected one of ${[...ACTIONS.keys()].join(', ')}`)
  try {
    for (const line of await withPayments(action)) process.stdout.write(`${line}\n`)
  } catch (error) {
    const expected = error instanceof ConfigurationError || error instanceof PayerMissing
    throw expected ? new CommandError(error.message, { cause: error }) : error
  }
  return 0
}

async function withPayments(action: Action): Promise<readonly string[]> {
  const delivery = await openDelivery(readConfig({}, process.env))
  try {
    const around = { ...delivery, pack: seoul, now: () => new Date(), ids: uuid }
    return await action(await paymentsForJobs(around))
  } finally {
    await delivery.database.close()
  }
}

async function send(context: PaymentContext): Promise<readonly string[]> {
  const made = await makeBatches(context, { kind: 'system', job: 'payments/send' })
  const sent = await sendBatches(context)
  return [
    ...made.map(({ messageId, orders, total }) => `made ${messageId}: ${orders} payments, ${total} won`),
    ...sent.map((name) => `sent ${name}`),
  ]
}

async function receive(context: PaymentContext): Promise<readonly string[]> {
  const { applied, copies, unreadable, leftAlone } = await receiveFiles(context)
  return [
    ...applied.map((name) => `took in ${name}`),
    ...copies.map((name) => `had ${name} before`),
    ...unreadable.map((name) => `set aside ${name}: it cannot be read`),
    ...leftAlone.map((name) => `left alone ${name}: not whole yet`),
  ]
}
