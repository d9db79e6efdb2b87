import type { PaymentBatch } from '../../server/api-types.ts'

/** How far a file is: made, on its way, sent, and how much of it the bank has answered. */
export type BatchState = PaymentBatch['state'] | 'partly' | 'answered'

/** Where a file stands. Money that came back had been answered before. */
export const batchState = ({ state, ordered, open }: PaymentBatch): BatchState => {
  if (open.orders === 0) return 'answered'
  return open.orders < ordered.orders ? 'partly' : state
}
