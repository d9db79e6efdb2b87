import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { seoulDate } from '../city/city.ts'
import type { PaymentOrder, PaymentOrderPage, PaymentRelease } from '../server/api-types.ts'
import { request } from '../server/request.ts'
import { PAYMENTS_KEY, useStale } from './use-stale.ts'

/** Which orders are asked for. */
export interface Wanted {
  readonly states: readonly PaymentOrder['state'][]
  /** Only what is due by today. */
  readonly isDue?: boolean
}

/** What can be released, or waits for an account. */
export const DUE: Wanted = { states: ['planned'], isDue: true }
/** What is released and in no file yet. */
export const WAITING: Wanted = { states: ['ordered'] }
/** What did not arrive, or has to come back. */
export const IN_TROUBLE: Wanted = { states: ['rejected', 'returned', 'recovering'] }

/** As many as one asks for, and as can be released at once. */
const MOST = '200'

const addressOf = ({ states, isDue = false }: Wanted): string => {
  const asked = new URLSearchParams(states.map((state) => ['state', state]))
  if (isDue) asked.set('dueBy', seoulDate(new Date()))
  asked.set('limit', MOST)
  return `/v1/payments/orders?${asked}`
}

/** Payments, the earliest due first, and what all of them come to. */
export const useOrders = (wanted: Wanted): UseQueryResult<PaymentOrderPage> =>
  useQuery({
    queryKey: [...PAYMENTS_KEY, 'orders', wanted],
    queryFn: ({ signal }) => request<PaymentOrderPage>(addressOf(wanted), { signal }),
  })

/** Releases payments, each by itself; answers what became of each. */
export const useRelease = (): UseMutationResult<readonly PaymentRelease[], Error, readonly string[]> =>
  useMutation({
    mutationFn: async (orders) => {
      const answer = await request<{ readonly releases: readonly PaymentRelease[] }>(
        '/v1/payments/orders/release',
        { method: 'POST', body: { orders } },
      )
      return answer.releases
    },
    onSettled: useStale(),
  })

interface Repayment {
  readonly order: string
  /** The bank’s reference of the credit. */
  readonly reference: string
}

/** Takes a credit that belongs to nothing else for what a person paid back. */
export const useRepay = (): UseMutationResult<void, Error, Repayment> =>
  useMutation({
    mutationFn: ({ order, reference }) =>
      request(`/v1/payments/orders/${order}/repayments`, { method: 'POST', body: { reference } }),
    onSettled: useStale(),
  })
