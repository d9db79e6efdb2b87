import type { AccountActor, GrantedRole } from '../database/index.ts'

/** A role that an account has been granted and that is in force. */
export interface Grant {
  readonly id: string
  readonly role: GrantedRole
  readonly institution: string | null
}

/** Somebody signed in, as a session says it. */
export interface SignedIn {
  readonly accountId: string
  /** The role in which they act now, beside being a resident; `null` for themselves alone. */
  readonly acting: Grant | null
  /** The people who consented to their help. */
  readonly helps: readonly string[]
  readonly expiresAt: Date
}

const MINUTE = 60_000

/** A session ends when nobody used it for an hour, and after twelve hours in any case. */
export const IDLE_AFTER: number = 60 * MINUTE
export const LASTS: number = 12 * 60 * MINUTE

/** Use is noted once a minute at most, so that reading does not become writing. */
export const NOTED_EVERY: number = MINUTE

/** Who a request of theirs is done for. A role counts only where the person has chosen to act in it. */
export function actorOf({ accountId, acting, helps }: SignedIn): AccountActor {
  return {
    kind: 'account',
    accountId,
    roles: acting === null ? ['resident'] : ['resident', acting.role],
    institution: acting?.institution ?? null,
    actsFor: [accountId, ...helps],
  }
}
