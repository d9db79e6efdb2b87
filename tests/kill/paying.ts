import { pollFolder, USUAL_SETTINGS } from '@ondol/platform/testing'
import type { Promised } from './promises.ts'

/** Asks the server until it answers: with a body it changes something, without one it reads. */
export type Ask = (path: string, body: object | null) => Promise<unknown>

interface Order {
  readonly id: string
  readonly caseId: string
}

interface Orders {
  readonly orders: readonly Order[]
  readonly total: { readonly orders: number }
}

interface Releases {
  readonly releases: readonly { readonly kind: string; readonly orderId: string }[]
}

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date())

/** Releases what is due, as a paymaster; each release counts as promised once it is answered. Says how many. */
export async function releaseDue(ask: Ask, promised: Promised): Promise<number> {
  const path = `/v1/payments/orders?state=planned&dueBy=${today()}&limit=25`
  // What `GET /v1/payments/orders` answers.
  const { orders } = (await ask(path, null)) as Orders
  if (orders.length === 0) return 0
  const body = { orders: orders.map(({ id }) => id) }
  const { releases } = (await ask('/v1/payments/orders/release', body)) as Releases
  const refused = releases.filter(({ kind }) => kind !== 'done')
  if (refused.length > 0) throw new Error(`expected to release all, not ${JSON.stringify(refused)}`)
  for (const { id, caseId } of orders) promised.releases.set(id, caseId)
  return orders.length
}

/** Hands to the bank what is released, and reads what it has answered. */
export async function exchange(ask: Ask): Promise<void> {
  await ask('/v1/payments/batches', {})
  await ask('/v1/payments/reports', {})
}

/** The bank looks at its folder once. It is never killed: it has its own drill. */
export async function letBankLook(folder: string): Promise<void> {
  await pollFolder(folder, { now: new Date(), settings: USUAL_SETTINGS })
}

const UNDER_WAY = '/v1/payments/orders?state=ordered&state=batched&state=sent&limit=1'
const LOOKS = 200

/** Goes on until the bank has answered everything that was released. */
export async function settleAll(ask: Ask, folder: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const { total } = (await ask(UNDER_WAY, null)) as Orders
    if (total.orders === 0) return
    await exchange(ask)
    await letBankLook(folder)
  }
  throw new Error(`expected the bank to have answered everything after ${LOOKS} looks`)
}
