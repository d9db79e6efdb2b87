import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { BudgetUse, Fund } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'
import { PAYMENTS_KEY } from '../use-stale.ts'

/** How the budget of each programme is used, the latest year first. */
export const useBudgets = (): UseQueryResult<readonly BudgetUse[]> =>
  useQuery({
    queryKey: [...PAYMENTS_KEY, 'budgets'],
    queryFn: ({ signal }) =>
      request<{ readonly budgets: readonly BudgetUse[] }>('/v1/ledger/budgets', { signal }),
    select: ({ budgets }) => budgets.toSorted((a, b) => b.year - a.year),
  })

/** How each fund stands, with its last twelve months. */
export const useFunds = (): UseQueryResult<readonly Fund[]> =>
  useQuery({
    queryKey: [...PAYMENTS_KEY, 'funds'],
    queryFn: ({ signal }) => request<{ readonly funds: readonly Fund[] }>('/v1/fund', { signal }),
    select: ({ funds }) => funds,
  })
