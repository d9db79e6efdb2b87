import type { Language } from '@ondol/rules'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { NoticeKind, NoticeValues } from './templates.ts'

/** What a notice tells of, so that it stands on its timeline and those see it who see the case. */
export interface About {
  readonly applicationId: string
  /** `null` where it is about the application with all its cases. */
  readonly caseId: string | null
  readonly applicantId: string
  /** `null` where it is about no case. */
  readonly institutionId: string | null
}

interface NoticeOf<K extends NoticeKind> {
  /** The account that is told. */
  readonly to: string
  readonly kind: K
  readonly values: NoticeValues[K]
  /** The language of the case; what the person has chosen since goes before it. */
  readonly language: Language
  readonly about: About | null
}

/** Something that somebody is told. */
export type Notice = { [K in NoticeKind]: NoticeOf<K> }[NoticeKind]

/**
 * Keeps what people are to be told, in the transaction of what it tells of: with it they are told, without it never.
 * Each is sent the ways that its reader wants, within about ten seconds of the commit.
 */
export async function notify(
  transaction: Transaction,
  notices: readonly Notice[],
  { ids, now }: { readonly ids: () => string; readonly now: () => Date },
): Promise<void> {
  if (notices.length === 0) return
  const given = JSON.stringify(notices.map((notice) => rowOf(notice, ids())))
  const at = now()
  await sql`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as given(
        id uuid, account_id uuid, application_id uuid, case_id uuid, applicant_id uuid, institution_id text,
        kind text, language text, parts jsonb)
    ), kept as (
      insert into notice (id, account_id, application_id, case_id, applicant_id, institution_id,
          kind, language, parts, at)
        select id, account_id, application_id, case_id, applicant_id, institution_id,
            kind, language, parts, ${at}::timestamptz
          from given
    )
    insert into notice_delivery (notice_id, channel, account_id, applicant_id, institution_id, due, changed_at)
      select id, way, account_id, applicant_id, institution_id, ${at}::timestamptz, ${at}::timestamptz
        from given, ondol_notice_ways(account_id) as way`.execute(transaction)
}

function rowOf({ to, kind, values, language, about }: Notice, id: string): object {
  return {
    id,
    account_id: to,
    application_id: about?.applicationId ?? null,
    case_id: about?.caseId ?? null,
    applicant_id: about?.applicantId ?? null,
    institution_id: about?.institutionId ?? null,
    kind,
    language,
    parts: values,
  }
}
