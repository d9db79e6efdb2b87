import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkAnswer, CaseAction } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

const ask = (body: object): Promise<BulkAnswer> =>
  request<BulkAnswer>('/v1/desk/bulk', { method: 'POST', body })

interface BulkWish {
  readonly cases: readonly string[]
  readonly action: CaseAction
}

/** Asks what an action would do to many cases. Nothing is changed by it. */
export const useBulkPreview = (): UseMutationResult<BulkAnswer, Error, BulkWish> =>
  useMutation({ mutationFn: ({ cases, action }) => ask({ preview: true, cases, do: action }) })

/** Does what a preview showed, by its token, once. */
export const useBulkRun = (): UseMutationResult<BulkAnswer, Error, string> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token) => ask({ preview: false, token }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  })
}
