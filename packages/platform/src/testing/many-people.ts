import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Database } from '../database/index.ts'
import { CSRF_HEADER, csrfTokenOf, hashOf, newSessionId } from '../identity/index.ts'

/** Somebody who is signed in, and what their browser sends with each request. */
export interface SignedInPerson {
  readonly accountId: string
  readonly headers: Readonly<Record<string, string>>
}

const AT_ONCE = 2000
const LASTS_HOURS = 12

/** Makes accounts with a session each, for as many people as a busy day brings. */
export async function manyPeople(
  database: Database,
  count: number,
  now: Date,
): Promise<readonly SignedInPerson[]> {
  const people = Array.from({ length: count }, newPerson)
  for (let start = 0; start < count; start += AT_ONCE)
    await keep(database, people.slice(start, start + AT_ONCE), now)
  return people.map(({ accountId, sessionId }) => ({
    accountId,
    headers: {
      cookie: `ondol=${sessionId}`,
      'sec-fetch-site': 'same-origin',
      [CSRF_HEADER]: csrfTokenOf(sessionId),
    },
  }))
}

interface NewPerson {
  readonly accountId: string
  readonly sessionId: string
}

const newPerson = (): NewPerson => ({ accountId: uuid(), sessionId: newSessionId(randomBytes) })

async function keep(database: Database, people: readonly NewPerson[], now: Date): Promise<void> {
  const rows = people.map(({ accountId, sessionId }) => ({ id: accountId, hash: hashOf(sessionId) }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, hash text)`
  await sql`
    insert into account (id, issuer, subject, help_code, created_at)
      select id, 'https://people.test', id, id, ${now} from ${given}`.execute(database.owner)
  await sql`
    insert into session (id_hash, account_id, created_at, seen_at, expires_at)
      select hash, id, ${now}::timestamptz, ${now}::timestamptz,
        ${now}::timestamptz + ${LASTS_HOURS} * interval '1 hour'
      from ${given}`.execute(database.owner)
}
