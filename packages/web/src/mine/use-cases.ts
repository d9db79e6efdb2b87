import {
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Case, CaseAction, CaseItem } from '../server/api-types.ts'
import { request } from '../server/request.ts'

interface CasesPage {
  readonly cases: readonly CaseItem[]
  readonly next: string | null
}

/** My cases, the latest first, page by page. */
export const useCases = (): UseInfiniteQueryResult<readonly CaseItem[]> =>
  useInfiniteQuery({
    queryKey: ['cases'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      request<CasesPage>(`/v1/cases${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`, {
        signal,
      }),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ cases }) => cases),
  })

const keyOf = (id: string): readonly string[] => ['case', id]

/** One case, asked for again whenever the page is come back to. */
export const useCase = (id: string): UseQueryResult<Case> =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request<Case>(`/v1/cases/${encodeURIComponent(id)}`, { signal }),
  })

/** Asks for a case again, after something that moved it on. */
export const useRefresh = (id: string): (() => Promise<void>) => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: keyOf(id) })
}

/** Does something with a case as it was seen; where it has moved on, it is shown as it stands now. */
export const useAction = (seen: Case): UseMutationResult<Case, Error, CaseAction> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (action) =>
      request<Case>(`/v1/cases/${seen.id}/actions`, { method: 'POST', body: { seq: seen.seq, do: action } }),
    onSuccess: (changed) => {
      client.setQueryData(keyOf(seen.id), changed)
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: () => void client.invalidateQueries({ queryKey: keyOf(seen.id) }),
  })
}
