import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Colleague } from '../server/api-types.ts'
import { request } from '../server/request.ts'
import { useSignedIn } from '../session/session.ts'

const MINUTE = 60_000

/** Who works, or worked, in the institution in which one acts. Nobody where one acts in none. */
const useColleagues = (): UseQueryResult<readonly Colleague[]> => {
  const institution = useSignedIn()?.acting?.institution ?? null
  return useQuery({
    queryKey: ['colleagues', institution],
    enabled: institution !== null,
    staleTime: 5 * MINUTE,
    queryFn: ({ signal }) =>
      request<{ readonly colleagues: readonly Colleague[] }>('/v1/colleagues', { signal }),
    select: ({ colleagues }) => colleagues,
  })
}

/** Those among them who work on cases now. */
export const useOfficers = (): readonly Colleague[] => {
  const { data = [] } = useColleagues()
  return data.filter(({ roles }) => roles.includes('officer') || roles.includes('supervisor'))
}

/** What an officer is called: 나, by name, or 담당자 with the end of the id where the name is not to be seen. */
export const useOfficerName = (): ((id: string | null) => string) => {
  const { t } = useTranslation('desk')
  const me = useSignedIn()?.account.id
  const { data = [] } = useColleagues()
  return (id) => {
    if (id === null) return t('officer.nobody')
    if (id === me) return t('officer.me')
    return data.find((one) => one.id === id)?.name ?? t('officer.unnamed', { code: id.slice(-4) })
  }
}
