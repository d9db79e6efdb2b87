import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AuditCaseChain } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

/** The chain of a case, by its id or its number; verified anew each time. */
export const useChain = (wanted: string | null): UseQueryResult<AuditCaseChain> =>
  useQuery({
    queryKey: ['audit', 'case', wanted],
    enabled: wanted !== null,
    staleTime: 0,
    queryFn: ({ signal }) =>
      request<AuditCaseChain>(`/v1/audit/cases/${encodeURIComponent(wanted ?? '')}`, { signal }),
  })
