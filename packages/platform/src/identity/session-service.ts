import type { Actor } from '../database/index.ts'
import type { Around } from './around.ts'
import { grantsOf } from './grant-store.ts'
import { notAllowed } from './refusals.ts'
import type { Caller } from './request-identity.ts'
import { hashOf } from './session-id.ts'
import { actInSession, endSession } from './session-store.ts'
import { type SessionView, sessionView } from './session-view.ts'

const SESSIONS: Actor = { kind: 'system', job: 'session' }

/** Tells a page who is signed in on it. */
export async function tellSession(caller: Caller | null, actor: Actor, around: Around): Promise<SessionView> {
  if (caller === null) return { signedIn: false, canSignIn: around.provider !== null }
  return await around.database.transaction(actor, (transaction) => sessionView(transaction, caller, around))
}

/** Ends a session at once. Answers where the browser has to go to sign out of the provider too, if anywhere. */
export async function signOut({ sessionId }: Caller, around: Around): Promise<URL | null> {
  await around.database.transaction(SESSIONS, (transaction) =>
    endSession(transaction, hashOf(sessionId), around.now()),
  )
  return (await around.provider?.signOutUrl(around.publicUrl())) ?? null
}

/** From now on the session acts in one of the roles of its account, or, with `null`, as a resident. */
export async function chooseRole(
  { accountId, sessionId }: Caller,
  grantId: string | null,
  around: Around,
): Promise<void> {
  await around.database.transaction(SESSIONS, async (transaction) => {
    const grants = await grantsOf(transaction, accountId)
    if (grantId !== null && !grants.some(({ id }) => id === grantId))
      throw notAllowed('grant: expected one of the grants of GET /v1/session')
    await actInSession(transaction, hashOf(sessionId), grantId)
  })
}
