import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { DepartureLine } from '../server/api-types.ts'
import { request } from '../server/request.ts'

/** The days, both included, whose decisions are counted; `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Decisions that depart from the rules, as far as one may see them. */
export const useDepartures = ({ from, to }: Period): UseQueryResult<readonly DepartureLine[]> =>
  useQuery({
    queryKey: ['reports', 'departures', from, to],
    queryFn: ({ signal }) =>
      request<{ readonly lines: readonly DepartureLine[] }>(
        `/v1/reports/departures?${new URLSearchParams({ from, to })}`,
        { signal },
      ),
    select: ({ lines }) => lines,
  })
