import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AuditVerification } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

const KEY = ['audit', 'verification'] as const

/** How often one looks again while a verification runs, in milliseconds. */
const PAUSE = 1000

/** Verifications, the latest first; asked for again and again while one of them runs. */
export const useVerifications = (): UseQueryResult<readonly AuditVerification[]> =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      request<{ readonly verifications: readonly AuditVerification[] }>('/v1/audit/verification', { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.verifications.some(({ finishedAt }) => finishedAt === null) === true ? PAUSE : false,
    select: ({ verifications }) => verifications,
  })

/** Asks for a verification, which begins soon. */
export const useVerify = (): UseMutationResult<{ readonly id: string }, Error, void> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<{ readonly id: string }>('/v1/audit/verification', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
