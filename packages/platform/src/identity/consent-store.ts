import type { Transaction } from '../database/index.ts'
import type { ConsentTable } from './tables.ts'

/** One of the two people of a consent, as far as the actor may see them. */
export interface Party {
  readonly id: string
  readonly name_sealed: string | null
}

/** A consent with the two people that it binds. */
export interface ListedConsent {
  readonly id: string
  readonly person: Party
  readonly helper: Party
  readonly how: ConsentTable['how']
  readonly note: string | null
  readonly givenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

const MOST = 200

/** The consents that an account gave or has, those that are over too, the newest first. */
export async function consentsOf(
  transaction: Transaction,
  accountId: string,
): Promise<readonly ListedConsent[]> {
  const rows = await transaction
    .selectFrom('consent')
    .leftJoin('consent_end', 'consent_id', 'consent.id')
    .leftJoin('account as person', 'person.id', 'person_id')
    .leftJoin('account as helper', 'helper.id', 'helper_id')
    .where(({ or, eb }) => or([eb('person_id', '=', accountId), eb('helper_id', '=', accountId)]))
    .select(['consent.id', 'person_id', 'helper_id', 'how', 'note', 'given_at', 'expires_at', 'ended_at'])
    .select(['person.name_sealed as person_name', 'helper.name_sealed as helper_name'])
    .orderBy('given_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name_sealed: row.person_name },
    helper: { id: row.helper_id, name_sealed: row.helper_name },
    how: row.how,
    note: row.note,
    givenAt: row.given_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }))
}

export async function insertConsent(transaction: Transaction, consent: ConsentTable): Promise<void> {
  await transaction.insertInto('consent').values(consent).execute()
}

/** Ends a consent that the actor may end; false where there is none such in force. */
export async function endConsent(
  transaction: Transaction,
  { consentId, by, at }: { readonly consentId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const known = await transaction
    .selectFrom('consent')
    .leftJoin('consent_end', 'consent_id', 'consent.id')
    .where('consent.id', '=', consentId)
    .where('ended_at', 'is', null)
    .select('consent.id')
    .executeTakeFirst()
  if (known === undefined) return false
  await transaction
    .insertInto('consent_end')
    .values({ consent_id: consentId, ended_by: by, ended_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}
