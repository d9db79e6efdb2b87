/** The roles that somebody has to grant. */
export const GRANTED_ROLES = [
  'officer',
  'supervisor',
  'paymaster',
  'mediator',
  'analyst',
  'auditor',
  'operator',
] as const
export type GrantedRole = (typeof GRANTED_ROLES)[number]

/** What an account may be, beside being a person. `resident` is everybody. */
export type Role = 'resident' | GrantedRole

/** Somebody signed in, as one account in the roles of one institution. */
export interface AccountActor {
  readonly kind: 'account'
  readonly accountId: string
  readonly roles: readonly Role[]
  /** The institution that officers and supervisors act for, such as `win-win-council/mapo`. */
  readonly institution: string | null
  /** Accounts that this one may act for: itself, and the people who consented to its help. */
  readonly actsFor: readonly string[]
}

/** The platform itself, in a job that is named for the record. */
export interface SystemActor {
  readonly kind: 'system'
  readonly job: string
}

/** Nobody known: what is public, and signing in. */
export interface VisitorActor {
  readonly kind: 'visitor'
}

/** Who a transaction is done for. Row-level security reads it from the transaction's settings. */
export type Actor = AccountActor | SystemActor | VisitorActor

/** The settings that the policies of the database read, by name. */
export function settingsOf(actor: Actor): Readonly<Record<string, string>> {
  const account = actor.kind === 'account' ? actor : null
  return {
    'ondol.kind': actor.kind,
    'ondol.job': actor.kind === 'system' ? actor.job : '',
    'ondol.account': account?.accountId ?? '',
    'ondol.acts_for': (account?.actsFor ?? []).join(','),
    'ondol.roles': (account?.roles ?? []).join(','),
    'ondol.institution': account?.institution ?? '',
  }
}
