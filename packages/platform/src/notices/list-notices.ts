import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../database/index.ts'
import { deliveryWords } from './delivery-words.ts'
import { letterOf } from './letter.ts'
import type { NoticeView } from './views.ts'

/** Which notices are asked for: those to an account, or those that tell the applicant of a case. */
export type NoticeFilter = { readonly to: string } | { readonly caseId: string }

interface Page {
  readonly limit: number
  /** The id of the last notice of the page before. */
  readonly before?: string | undefined
}

/** Notices, the newest first, with how far each has come. Row-level security leaves out what is not the actor's. */
export async function listNotices(
  transaction: Transaction,
  filter: NoticeFilter,
  { limit, before }: Page,
): Promise<readonly NoticeView[]> {
  const rows = await noticesOf(transaction, filter)
    .$if(before !== undefined, (query) => query.where('n.id', '<', before ?? ''))
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, caseId, applicationId, deliveries, ...kept }) => {
    const [ko, en] = [letterOf(kept, 'ko'), letterOf(kept, 'en')]
    return {
      id: kept.id,
      kind: kept.kind,
      at: at.toISOString(),
      caseId,
      applicationId,
      subject: { ko: ko.subject, en: en.subject },
      text: { ko: ko.paragraphs.join('\n\n'), en: en.paragraphs.join('\n\n') },
      deliveries: deliveries.map(({ channel, state, failure, changedAt }) => ({
        channel,
        state,
        failure,
        at: new Date(changedAt).toISOString(),
        text: deliveryWords(channel, { state, failure }),
      })),
    }
  })
}

function noticesOf(transaction: Transaction, filter: NoticeFilter) {
  const query = transaction
    .selectFrom('notice as n')
    .select(['n.id', 'n.kind', 'n.parts', 'n.at', 'n.case_id as caseId', 'n.application_id as applicationId'])
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('notice_delivery as d')
          .whereRef('d.notice_id', '=', 'n.id')
          .select(['d.channel', 'd.state', 'd.failure', 'd.changed_at as changedAt'])
          .orderBy('d.channel'),
      ).as('deliveries'),
    )
  if ('to' in filter) return query.where('n.account_id', '=', filter.to)
  const { caseId } = filter
  return query
    .whereRef('n.account_id', '=', 'n.applicant_id')
    .where(({ and, eb, or, selectFrom }) =>
      or([
        eb('n.case_id', '=', caseId),
        and([
          eb('n.case_id', 'is', null),
          eb(
            'n.application_id',
            '=',
            selectFrom('case_summary').select('application_id').where('case_id', '=', caseId),
          ),
        ]),
      ]),
    )
}
