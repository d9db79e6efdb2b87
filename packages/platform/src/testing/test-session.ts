import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { AccountActor, Database } from '../database/index.ts'
import { beginSession, CSRF_HEADER, csrfTokenOf, hashOf, newSessionId } from '../identity/index.ts'

/** The address of a server in tests: that of requests without a network. */
export const TEST_ORIGIN = 'http://localhost'

/** What a browser sends along with a request. */
export type BrowserHeaders = Readonly<Record<'cookie' | 'origin' | typeof CSRF_HEADER, string>>

/**
 * Begins a session for an account, as if it had signed in, and acts in the role that the actor has beside being
 * a resident. Answers what a browser on our page then sends with each request.
 */
export async function testSession(
  database: Database,
  { accountId, roles, institution }: AccountActor,
  now: Date,
): Promise<BrowserHeaders> {
  const sessionId = newSessionId(randomBytes)
  const role = roles.find((one) => one !== 'resident')
  await database.transaction({ kind: 'system', job: 'test' }, async (transaction) => {
    const grant = { id: uuid(), account_id: accountId, institution_id: institution, granted_by: null }
    if (role !== undefined)
      await transaction
        .insertInto('role_grant')
        .values({ ...grant, role, granted_at: now })
        .execute()
    const actingAs = role === undefined ? null : grant.id
    await beginSession(transaction, { idHash: hashOf(sessionId), accountId, actingAs, now })
  })
  return { cookie: `ondol=${sessionId}`, origin: TEST_ORIGIN, [CSRF_HEADER]: csrfTokenOf(sessionId) }
}
