import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useLanguage } from '../../language/use-language.ts'
import type { CaseAction, DeskCase } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'
import { QUEUE_KEY } from '../queue/use-queue.ts'

const keyOf = (id: string): readonly string[] => ['desk', 'case', id]

/** One case as those see it who work on it; its reasons in the language of the page. */
export const useDeskCase = (id: string): UseQueryResult<DeskCase> => {
  const language = useLanguage()
  return useQuery({
    queryKey: [...keyOf(id), language],
    queryFn: ({ signal }) =>
      request<DeskCase>(`/v1/desk/cases/${encodeURIComponent(id)}?lang=${language}`, { signal }),
  })
}

/** Takes an action on a case as it was seen. Whether it is taken or refused, the case is then shown as it stands. */
export const useDeskAction = (seen: DeskCase): UseMutationResult<unknown, Error, CaseAction> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (action) =>
      request(`/v1/cases/${seen.id}/actions`, { method: 'POST', body: { seq: seen.seq, do: action } }),
    onSettled: async () => {
      void client.invalidateQueries({ queryKey: QUEUE_KEY })
      await client.invalidateQueries({ queryKey: keyOf(seen.id) })
    },
  })
}
