import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import type { QueuePage } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'
import { ALL_CASES, queueAddress, readFilter } from './queue-filter.ts'

export type QueueItem = QueuePage['cases'][number]

/** As much of the queue as has been fetched, and how many cases there are in all. */
export interface Queue {
  readonly cases: readonly QueueItem[]
  readonly counts: QueuePage['counts']
}

const PAGE = 50

/** The key under which everything of the queue is kept; an action on a case makes it stale. */
export const QUEUE_KEY = ['desk', 'queue'] as const

const fetchQueue = (address: string, signal: AbortSignal): Promise<QueuePage> =>
  request<QueuePage>(address, { signal })

/** The queue under the filter of an address, page by page; while another one is fetched, the last one stays. */
export const useQueue = (query: string): UseInfiniteQueryResult<Queue> =>
  useInfiniteQuery({
    queryKey: [...QUEUE_KEY, query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor, signal }) =>
      fetchQueue(queueAddress(readFilter(query), { cursor, limit: PAGE }), signal),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      cases: pages.flatMap(({ cases }) => cases),
      counts: pages[0]?.counts ?? NO_COUNTS,
    }),
  })

const NO_COUNTS: QueuePage['counts'] = {
  total: 0,
  byState: {},
  late: 0,
  duplicate: 0,
  mine: 0,
  unassigned: 0,
}

/** How many cases of each kind the whole queue holds. */
export const useQueueCounts = (): UseQueryResult<QueuePage['counts']> =>
  useQuery({
    queryKey: [...QUEUE_KEY, 'counts'],
    queryFn: ({ signal }) => fetchQueue(queueAddress(ALL_CASES, { cursor: null, limit: 1 }), signal),
    select: ({ counts }) => counts,
  })
