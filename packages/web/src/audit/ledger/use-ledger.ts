import {
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { LedgerAccount, LedgerTransfer, TrialBalance } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

/** The accounts of budgets and funds, and what each holds. */
export const useAccounts = (): UseQueryResult<readonly LedgerAccount[]> =>
  useQuery({
    queryKey: ['ledger', 'accounts'],
    queryFn: ({ signal }) =>
      request<{ readonly accounts: readonly LedgerAccount[] }>('/v1/ledger/accounts', { signal }),
    select: ({ accounts }) => accounts,
  })

/** Every entry added up anew. */
export const useTrialBalance = (): UseQueryResult<TrialBalance> =>
  useQuery({
    queryKey: ['ledger', 'trial-balance'],
    staleTime: 0,
    queryFn: ({ signal }) => request<TrialBalance>('/v1/ledger/trial-balance', { signal }),
  })

/** Of which account or case; of all without either. */
export interface TransferFilter {
  readonly account: string | null
  readonly caseId: string | null
}

interface Page {
  readonly transfers: readonly LedgerTransfer[]
  readonly next: string | null
}

const LIMIT = 100

const pageAfter = async (
  { account, caseId }: TransferFilter,
  before: string | null,
  signal?: AbortSignal,
): Promise<Page> => {
  const wish = Object.entries({ account, caseId, before }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  const query = new URLSearchParams([['limit', String(LIMIT)], ...wish])
  return await request<Page>(`/v1/ledger/transfers?${query}`, signal === undefined ? {} : { signal })
}

/** Transfers, the newest first, in pages. */
export const useTransfers = (filter: TransferFilter): UseInfiniteQueryResult<readonly LedgerTransfer[]> =>
  useInfiniteQuery({
    queryKey: ['ledger', 'transfers', filter.account, filter.caseId],
    queryFn: ({ pageParam, signal }) => pageAfter(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ transfers }) => transfers),
  })

/** All transfers there are, for a file. */
export const allTransfers = async (filter: TransferFilter): Promise<readonly LedgerTransfer[]> => {
  const found: LedgerTransfer[] = []
  for (let before: string | null = null; ; ) {
    const page: Page = await pageAfter(filter, before)
    found.push(...page.transfers)
    if (page.next === null) return found
    before = page.next
  }
}
