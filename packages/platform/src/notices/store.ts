import type { Language } from '@ondol/rules'
import { sql } from 'kysely'
import type { Transaction } from '../database/index.ts'
import type { ChannelName, DeliveryState, Failure } from './tables.ts'
import type { NoticeKind } from './templates.ts'

/** A notice that this process sends now. */
export interface Claimed {
  readonly id: string
  readonly channel: ChannelName
  readonly accountId: string
  readonly attempts: number
  readonly reference: string
  readonly kind: NoticeKind
  readonly parts: unknown
  readonly language: Language
  readonly at: Date
}

/** For how long nobody else sends what one process has taken. */
const CLAIM = 5 * 60_000

/**
 * Takes notices to be sent one way, the oldest first, and keeps before they are sent by which reference. Where the
 * process ends before it says what came of them, they are due again when the claim is over.
 */
export async function claimDue(
  transaction: Transaction,
  channel: ChannelName,
  {
    now,
    most,
    referenceOf,
  }: { readonly now: Date; readonly most: number; readonly referenceOf: (id: string) => string },
): Promise<readonly Claimed[]> {
  const due = await transaction
    .selectFrom('notice_delivery')
    .select(['notice_id', 'reference'])
    .where('channel', '=', channel)
    .where('state', 'in', ['waiting', 'failed'])
    .where('due', '<=', now)
    .orderBy('due')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  const references = due.map(({ notice_id, reference }) => ({
    id: notice_id,
    as: reference ?? referenceOf(notice_id),
  }))
  return await claim(transaction, { channel, references, now })
}

async function claim(
  transaction: Transaction,
  {
    channel,
    references,
    now,
  }: { readonly channel: ChannelName; readonly references: readonly object[]; readonly now: Date },
): Promise<readonly Claimed[]> {
  const until = new Date(now.getTime() + CLAIM)
  const { rows } = await sql<Claimed>`
    update notice_delivery d
      set attempts = attempts + 1, due = ${until}::timestamptz, reference = given."as",
          changed_at = ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(references)}::jsonb) as given(id uuid, "as" text)
        join notice n on n.id = given.id
        left join notice_preference p on p.account_id = n.account_id
      where d.notice_id = given.id and d.channel = ${channel}
      returning d.notice_id as id, d.channel, d.account_id as "accountId", d.attempts, d.reference,
        n.kind, n.parts, coalesce(p.language, n.language) as language, n.at`.execute(transaction)
  return rows
}

/** What came of one try. */
export interface Came {
  readonly state: DeliveryState
  readonly due: Date
  readonly providerId?: string
  readonly failure: Failure | null
  readonly detail: string | null
}

/** Keeps what came of a try, unless somebody has tried again since. */
export async function keepOutcome(
  transaction: Transaction,
  { id, channel, attempts }: Claimed,
  { state, due, providerId, failure, detail, now }: Came & { readonly now: Date },
): Promise<void> {
  const sent = providerId === undefined ? {} : { provider_id: providerId }
  await transaction
    .updateTable('notice_delivery')
    .set({ state, due, failure, detail, changed_at: now, ...sent })
    .where('notice_id', '=', id)
    .where('channel', '=', channel)
    .where('attempts', '=', attempts)
    .execute()
}

/** Says of everything that is due one way, that this way is not set up; after three days for good. */
export async function keepUnconfigured(
  transaction: Transaction,
  channel: ChannelName,
  now: Date,
): Promise<void> {
  await sql`
    update notice_delivery d
      set failure = 'not-configured', detail = null, changed_at = ${now}::timestamptz,
          due = ${now}::timestamptz + interval '1 hour',
          state = case when n.at < ${now}::timestamptz - interval '3 days' then 'given-up' else 'failed' end
      from notice n
      where n.id = d.notice_id and d.channel = ${channel} and d.state in ('waiting', 'failed')
        and d.due <= ${now}::timestamptz`.execute(transaction)
}
