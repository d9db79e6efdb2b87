import { sql } from 'kysely'
import type { Database, Transaction } from '../database/index.ts'
import { type Grant, IDLE_AFTER, LASTS, NOTED_EVERY, type SignedIn } from './session.ts'

interface Found {
  readonly account_id: string
  readonly expires_at: Date
  readonly seen_at: Date
  readonly helps: readonly string[]
  readonly acting: Grant | null
}

/**
 * The session of an id, unless it has ended, expired or idled: one statement, and once a minute a second one that
 * notes the use. It is asked for with every request, so it does without a transaction: the policies would let
 * only the platform itself see a session anyway.
 */
export async function findSession(
  { owner }: Pick<Database, 'owner'>,
  idHash: string,
  now: Date,
): Promise<SignedIn | null> {
  const { rows } = await sql<Found>`
    select s.account_id, s.expires_at, s.seen_at,
      array(
        select c.person_id::text from consent c
        where c.helper_id = s.account_id and c.expires_at > ${now}
          and not exists (select 1 from consent_end e where e.consent_id = c.id)
      ) as helps,
      (select json_build_object('id', g.id, 'role', g.role, 'institution', g.institution_id) from role_grant g
        where g.id = s.acting_as and g.account_id = s.account_id
          and not exists (select 1 from role_grant_end e where e.grant_id = g.id)
      ) as acting
    from session s
    where s.id_hash = ${idHash} and s.ended_at is null and s.expires_at > ${now}
      and s.seen_at > ${new Date(now.getTime() - IDLE_AFTER)}`.execute(owner)
  const [found] = rows
  if (found === undefined) return null
  if (now.getTime() - found.seen_at.getTime() >= NOTED_EVERY) await noteUse(owner, idHash, now)
  const { account_id: accountId, acting, helps, expires_at: expiresAt } = found
  return { accountId, acting, helps, expiresAt }
}

async function noteUse(owner: Database['owner'], idHash: string, now: Date): Promise<void> {
  await owner.updateTable('session').set({ seen_at: now }).where('id_hash', '=', idHash).execute()
}

/** Begins a session, and forgets those that expired long ago. */
export async function beginSession(
  transaction: Transaction,
  { idHash, accountId, actingAs, now }: NewSession,
): Promise<void> {
  const begun = { id_hash: idHash, account_id: accountId, acting_as: actingAs, created_at: now, seen_at: now }
  await transaction
    .insertInto('session')
    .values({ ...begun, expires_at: new Date(now.getTime() + LASTS), ended_at: null })
    .execute()
  await transaction
    .deleteFrom('session')
    .where('expires_at', '<', new Date(now.getTime() - KEPT))
    .execute()
}

/** For how long a session that is over can still be looked into. */
const KEPT = 30 * 24 * 3_600_000

interface NewSession {
  readonly idHash: string
  readonly accountId: string
  readonly actingAs: string | null
  readonly now: Date
}

/** Ends a session at once. */
export async function endSession(transaction: Transaction, idHash: string, now: Date): Promise<void> {
  await transaction
    .updateTable('session')
    .set({ ended_at: now })
    .where('id_hash', '=', idHash)
    .where('ended_at', 'is', null)
    .execute()
}

/** From now on the session acts in another role, or in none. */
export async function actInSession(
  transaction: Transaction,
  idHash: string,
  grant: string | null,
): Promise<void> {
  await transaction.updateTable('session').set({ acting_as: grant }).where('id_hash', '=', idHash).execute()
}
