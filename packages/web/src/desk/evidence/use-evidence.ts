import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Evidence, EvidenceDocument, Judgement, RegistersTold } from '../../server/api-types.ts'
import { request } from '../../server/request.ts'

const keyOf = (caseId: string): readonly string[] => ['desk', 'evidence', caseId]

/** What a case wants proven, and what has been handed in for it. */
export const useEvidence = (caseId: string): UseQueryResult<Evidence> =>
  useQuery({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => request<Evidence>(`/v1/cases/${caseId}/evidence`, { signal }),
  })

/** What is known of a case changes with its papers: all of it is asked for again. */
const useChange = <A, W>(caseId: string, run: (wish: W) => Promise<A>): UseMutationResult<A, Error, W> => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keyOf(caseId) })
      await client.invalidateQueries({ queryKey: ['desk', 'case', caseId] })
    },
  })
}

/** Accepts a paper, whose facts are verified then, or rejects it in words to the person. */
export const useJudge = ({
  id,
  case: caseId,
}: EvidenceDocument): UseMutationResult<EvidenceDocument, Error, Judgement> =>
  useChange(caseId, (body: Judgement) =>
    request<EvidenceDocument>(`/v1/evidence/${id}/review`, { method: 'POST', body }),
  )

/** Asks the registers that the person has agreed to. */
export const useAskRegisters = (caseId: string): UseMutationResult<RegistersTold, Error, void> =>
  useChange(caseId, () =>
    request<RegistersTold>(`/v1/cases/${caseId}/register-questions`, { method: 'POST' }),
  )
