import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useText } from '../language/use-language.ts'
import type { Text } from '../server/api-types.ts'
import { request } from '../server/request.ts'

interface Named {
  readonly id: string
  readonly title: Text
}

interface CaseStates {
  readonly states: readonly Named[]
  readonly actions: readonly Named[]
}

const useCaseStates = (): UseQueryResult<CaseStates> =>
  useQuery({
    queryKey: ['case-states'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => request<CaseStates>('/v1/case-states', { signal }),
  })

/** What states are called. */
export const useStateTitles = (): ((state: string) => string) => {
  const text = useText()
  const { data } = useCaseStates()
  return (state) => {
    const known = data?.states.find(({ id }) => id === state)
    return known === undefined ? state : text(known.title)
  }
}

/** What actions are called. */
export const useActionTitles = (): ((action: string) => string) => {
  const text = useText()
  const { data } = useCaseStates()
  return (action) => {
    const known = data?.actions.find(({ id }) => id === action)
    return known === undefined ? action : text(known.title)
  }
}
