import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { AuditReading } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

interface Page {
  readonly readings: readonly AuditReading[]
  readonly next: string | null
}

/** Of which case, and by whom; of all without either. */
export interface ReadingsFilter {
  readonly caseId: string | null
  readonly reader: string | null
}

/** Who opened which paper, the latest first, in pages. */
export const useReadings = ({
  caseId,
  reader,
}: ReadingsFilter): UseInfiniteQueryResult<readonly AuditReading[]> =>
  useInfiniteQuery({
    queryKey: ['audit', 'readings', caseId, reader],
    queryFn: ({ pageParam, signal }) => {
      const wish = Object.entries({ caseId, reader, before: pageParam }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      )
      return request<Page>(`/v1/audit/readings?${new URLSearchParams([['limit', '100'], ...wish])}`, {
        signal,
      })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ readings }) => readings),
  })
