import type { PaymentContext } from '../context.ts'
import { lockOrders, postOpenEffects } from '../desk/index.ts'
import { RECEIVING, type TakenFile, takeFile } from './take-file.ts'

/** What became of the files that the bank had left. */
export interface Received {
  readonly applied: readonly string[]
  /** Files that had come before, under whatever name. */
  readonly copies: readonly string[]
  /** Files that a person has to look at. */
  readonly unreadable: readonly string[]
  /** What is half-written, or no file for us. */
  readonly leftAlone: readonly string[]
}

/** Reads what the bank has left, each file once by its content. */
export async function receiveFiles(context: PaymentContext): Promise<Received> {
  await retryOpenEffects(context)
  const { whole, leftAlone } = await context.channel.receive()
  const received = { applied: [] as string[], copies: [] as string[], unreadable: [] as string[] }
  for (const file of whole) {
    const { kind } = await takeFile(context, RECEIVING, file)
    received[LISTED[kind]].push(file.name)
    await (kind === 'unreadable' ? context.channel.setAside(file.name) : context.channel.accept(file.name))
  }
  return { ...received, leftAlone }
}

const LISTED = {
  applied: 'applied',
  copy: 'copies',
  unreadable: 'unreadable',
} as const satisfies Readonly<Record<TakenFile['kind'], keyof Received>>

/** What the ledger could not follow may have become possible, as when a budget was raised. */
async function retryOpenEffects(context: PaymentContext): Promise<void> {
  await context.database.transaction(RECEIVING, async (transaction) => {
    const open = await transaction
      .selectFrom('payment_effect')
      .select('order_id')
      .distinct()
      .where('transfer_id', 'is', null)
      .execute()
    const orders = await lockOrders(
      transaction,
      open.map(({ order_id: id }) => id),
    )
    for (const order of orders) await postOpenEffects(transaction, context, order)
  })
}
