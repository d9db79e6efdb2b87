import {
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { LenderAction, LenderCase, OfferItem, OfferPage, WaitingTimes } from '../server/api-types.ts'
import { request } from '../server/request.ts'

/** The parts of a lender's list. */
export type Part = 'todo' | 'carried-out' | 'gone'

const STANDINGS: Readonly<Record<Part, readonly OfferItem['standing'][]>> = {
  todo: ['open', 'accepted'],
  'carried-out': ['carried-out'],
  gone: ['declined', 'lapsed', 'recalled', 'withdrawn'],
}

/** What asks for a part, at the end of an address. */
export const partQuery = (part: Part): string =>
  STANDINGS[part].map((standing) => `standing=${standing}`).join('&')

/** The cases offered to my lender, what is due first, page by page. */
export const useOffers = (part: Part): UseInfiniteQueryResult<readonly OfferItem[]> =>
  useInfiniteQuery({
    queryKey: ['offers', part],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const more = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`
      return request<OfferPage>(`/v1/lender/offers?${partQuery(part)}${more}`, { signal })
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ offers }) => offers),
  })

const keyOf = (id: string): readonly string[] => ['lender-case', id]

/** One case that my lender holds. */
export const useLenderCase = (id: string): UseQueryResult<LenderCase> =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request<LenderCase>(`/v1/lender/cases/${encodeURIComponent(id)}`, { signal }),
  })

/** Where a case is after something was said of it, and whether my lender still holds it. */
export interface Said {
  readonly state: string
  readonly held: boolean
}

/** Says something of a case as it was seen. */
export const useSay = (seen: LenderCase): UseMutationResult<Said, Error, LenderAction> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (action) =>
      request<Said>(`/v1/lender/cases/${seen.case}/actions`, {
        method: 'POST',
        body: { seq: seen.seq, do: action },
      }),
    onSettled: (said) => {
      void client.invalidateQueries({ queryKey: ['offers'] })
      if (said?.held !== false) void client.invalidateQueries({ queryKey: keyOf(seen.case) })
    },
  })
}

/** How soon each lender answers, for everybody. */
export const useWaitingTimes = (): UseQueryResult<WaitingTimes> =>
  useQuery({
    queryKey: ['waiting-times'],
    queryFn: ({ signal }) => request<WaitingTimes>('/v1/lenders/waiting-times', { signal }),
  })
