import type { Actor, Transaction } from '../database/index.ts'
import { isSignedInElsewhere, keepAccount, type Person } from './account-store.ts'
import type { Around } from './around.ts'
import { grantsOf } from './grant-store.ts'
import type { Provider } from './provider.ts'
import { SignInRefused } from './provider-errors.ts'
import { hashOf, isSame, newSessionId } from './session-id.ts'
import { beginSession, endSession } from './session-store.ts'
import { noteAttempt, takeAttempt } from './sign-in-store.ts'

const SIGN_IN: Actor = { kind: 'system', job: 'sign-in' }
const SECRET_BYTES = 32

/** How long somebody may take at the provider. */
export const ATTEMPT_LASTS: number = 10 * 60_000

/** Where the provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/callback'

/** Begins a sign-in: where the browser goes, and the state that it keeps as a cookie. */
export async function beginSignIn(
  provider: Provider,
  returnPath: string,
  around: Around,
): Promise<{ readonly url: URL; readonly state: string }> {
  const secret = (): string => Buffer.from(around.random(SECRET_BYTES)).toString('base64url')
  const [state, nonce, verifier] = [secret(), secret(), secret()]
  const url = await provider.signInUrl({ state, nonce, verifier, redirectUri: callbackOf(around) })
  const now = around.now()
  const expires_at = new Date(now.getTime() + ATTEMPT_LASTS)
  const attempt = { state_hash: hashOf(state), nonce, verifier, return_path: returnPath, expires_at }
  await around.database.transaction(SIGN_IN, (transaction) => noteAttempt(transaction, attempt, now))
  return { url, state }
}

function callbackOf({ publicUrl }: Around): URL {
  return new URL(CALLBACK_PATH, publicUrl())
}

interface Arrival {
  /** The query with which the browser came back. */
  readonly query: string
  /** The state that this browser was given when it began. */
  readonly state: string | undefined
  /** The session that the browser had before. */
  readonly sessionId: string | undefined
}

/**
 * Ends a sign-in: a new session for who came back, never the one from before. Throws a SignInRefused where the
 * browser did not begin it, or the provider's answer does not belong to it.
 */
export async function endSignIn(
  provider: Provider,
  arrival: Arrival,
  around: Around,
): Promise<{ readonly sessionId: string; readonly returnPath: string }> {
  const { state, attempt } = await attemptOf(arrival, around)
  const redirectUri = callbackOf(around)
  const arrived = new URL(`?${arrival.query}`, redirectUri)
  const { nonce, verifier, return_path: returnPath } = attempt
  const person = await provider.whoCameBack(arrived, { state, nonce, verifier, redirectUri })
  return { sessionId: await sessionFor(person, arrival.sessionId, around), returnPath }
}

async function attemptOf(
  { query, state }: Arrival,
  { database, now }: Around,
): Promise<{
  readonly state: string
  readonly attempt: NonNullable<Awaited<ReturnType<typeof takeAttempt>>>
}> {
  const returned = new URLSearchParams(query).get('state')
  if (returned === null || state === undefined || !isSame(returned, state))
    throw new SignInRefused('this browser did not begin the sign-in that it came back from')
  const attempt = await database.transaction(SIGN_IN, (transaction) =>
    takeAttempt(transaction, hashOf(state), now()),
  )
  if (attempt === undefined) throw new SignInRefused('this sign-in is over or took too long')
  return { state, attempt }
}

async function sessionFor(person: Person, before: string | undefined, around: Around): Promise<string> {
  const sessionId = newSessionId(around.random)
  const now = around.now()
  const begin = async (transaction: Transaction): Promise<void> => {
    const { id: accountId } = await keepAccount(transaction, person, around)
    const [only, ...others] = await grantsOf(transaction, accountId)
    // Who has one role came for it; who has several chooses.
    const actingAs = only !== undefined && others.length === 0 ? only.id : null
    await beginSession(transaction, { idHash: hashOf(sessionId), accountId, actingAs, now })
    if (before !== undefined) await endSession(transaction, hashOf(before), now)
  }
  try {
    await around.database.transaction(SIGN_IN, begin)
  } catch (error) {
    if (!isSignedInElsewhere(error)) throw error
    await around.database.transaction(SIGN_IN, begin)
  }
  return sessionId
}
