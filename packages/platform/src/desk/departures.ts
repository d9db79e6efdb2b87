import { sql } from 'kysely'
import type { ApplicationContext } from '../applications/index.ts'
import type { AccountActor } from '../database/index.ts'
import type { DepartureLine } from './desk.ts'

/** The days of which decisions are reported, both included, in Seoul; all without them. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/**
 * Decisions that depart from the rules, by programme, institution, officer and kind, each beside how many decisions
 * that officer made on that programme in all. Counted from the events: what was decided anew counts again.
 */
export async function readDepartures(
  { database }: ApplicationContext,
  actor: AccountActor,
  { from = '0001-01-01', to = '9999-12-30' }: Period,
): Promise<readonly DepartureLine[]> {
  const { rows } = await database.transaction(actor, (transaction) =>
    sql<Omit<DepartureLine, 'kind'> & { readonly kind: string | null }>`
      with decision as (
        select summary.programme, event.institution_id as institution,
          event.payload -> 'terms' ->> 'decidedBy' as officer,
          event.payload -> 'terms' ->> 'outcome' as outcome,
          case when (event.payload -> 'terms' ->> 'departs')::boolean
            then event.payload -> 'terms' -> 'departure' ->> 'kind' end as kind
        from case_event event join case_summary summary using (case_id)
        where event.type in ('approve', 'reject', 'second-sign')
          and event.at >= (${from}::date)::timestamp at time zone 'Asia/Seoul'
          and event.at < (${to}::date + 1)::timestamp at time zone 'Asia/Seoul'
          and (${actor.institution}::text is null or event.institution_id = ${actor.institution}))
      select programme, institution, officer, kind, outcome, count(*) as decisions,
        (sum(count(*)) over (partition by programme, institution, officer))::bigint as "of"
      from decision
      group by programme, institution, officer, outcome, kind
      order by programme, institution, officer, kind, outcome`.execute(transaction),
  )
  return rows.flatMap(({ kind, ...row }) => (kind === null ? [] : [{ ...row, kind }]))
}
