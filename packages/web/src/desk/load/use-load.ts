import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { LoadLine } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

/** How much each officer has to do, and how much nobody has taken yet. */
export const useLoad = (): UseQueryResult<readonly LoadLine[]> =>
  useQuery({
    queryKey: ['desk', 'load'],
    queryFn: ({ signal }) => request<{ readonly lines: readonly LoadLine[] }>('/v1/desk/load', { signal }),
    select: ({ lines }) => lines,
  })
