import { useSyncExternalStore } from 'react'
import type { Session } from '../server/api-types.ts'
import { noteCsrfToken, request } from '../server/request.ts'

/** What is known of who uses the page. */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'known'; readonly session: Session }

export type SignedIn = Extract<Session, { readonly signedIn: true }>
export type Grant = SignedIn['grants'][number]

let state: SessionState = { kind: 'asking' }
let asked = false
const listeners = new Set<() => void>()

const settle = (next: SessionState): void => {
  state = next
  noteCsrfToken(next.kind === 'known' && next.session.signedIn ? next.session.csrf : null)
  for (const listener of listeners) listener()
}

/** Asks again who is signed in: after a role was chosen, or where the server says that nobody is. */
const refreshSession = async (): Promise<void> => {
  try {
    settle({ kind: 'known', session: await request<Session>('/v1/session') })
  } catch {
    settle({ kind: 'unreachable' })
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (!asked) {
    asked = true
    void refreshSession()
  }
  return () => listeners.delete(listener)
}

/** Who uses the page; asked once, and again when it changes. */
export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state)

/** Who is signed in; `null` where nobody is, or it is not known. */
export const useSignedIn = (): SignedIn | null => {
  const known = useSession()
  return known.kind === 'known' && known.session.signedIn ? known.session : null
}

/** Where to sign in, coming back to this page. */
export const signInHref = (): string =>
  `/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`

/** Acts in one of the roles that one has, or as a resident. */
export const actAs = async (grant: string | null): Promise<void> => {
  await request('/v1/session/acting', { method: 'POST', body: { grant } })
  await refreshSession()
}

/** Signs out here, and at the provider where it offers that. */
export const signOut = async (): Promise<void> => {
  const { continueAt } = await request<{ readonly continueAt: string | null }>('/v1/session/end', {
    method: 'POST',
  })
  location.assign(continueAt ?? '/')
}
