import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { AuditManifest } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

interface Page {
  readonly manifests: readonly AuditManifest[]
  readonly next: number | null
}

/** The signed manifests, the newest first, in pages. */
export const useManifests = (): UseInfiniteQueryResult<readonly AuditManifest[]> =>
  useInfiniteQuery({
    queryKey: ['audit', 'manifests'],
    queryFn: ({ pageParam, signal }) =>
      request<Page>(`/v1/audit/manifests?limit=30${pageParam === null ? '' : `&before=${pageParam}`}`, {
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ manifests }) => manifests),
  })
