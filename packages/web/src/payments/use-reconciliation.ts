import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { PaymentBatch, PaymentDiscrepancy, PaymentTotals } from '../server/api-types.ts'
import { request } from '../server/request.ts'
import { PAYMENTS_KEY, useStale } from './use-stale.ts'

/** What orders, bank and ledger say of each other. */
export interface Reconciliation {
  readonly batches: readonly PaymentBatch[]
  readonly discrepancies: readonly PaymentDiscrepancy[]
  readonly totals: PaymentTotals
}

/** The newest files, what does not agree, and everything that moved. */
export const useReconciliation = (): UseQueryResult<Reconciliation> =>
  useQuery({
    queryKey: [...PAYMENTS_KEY, 'reconciliation'],
    queryFn: ({ signal }) => request<Reconciliation>('/v1/payments/reconciliation?limit=100', { signal }),
  })

interface Resolving {
  readonly key: string
  /** What was found out. */
  readonly resolution: string
}

/** Closes a disagreement with what was found out about it. */
export const useResolve = (): UseMutationResult<void, Error, Resolving> =>
  useMutation({
    mutationFn: (body) => request('/v1/payments/discrepancies/resolve', { method: 'POST', body }),
    onSettled: useStale(),
  })
