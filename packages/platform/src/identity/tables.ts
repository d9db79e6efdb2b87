import { GRANTED_ROLES, type GrantedRole } from '../database/index.ts'

/** True for the name of a role that can be granted. */
export function isGrantedRole(name: string): name is GrantedRole {
  return GRANTED_ROLES.some((role) => role === name)
}

/** A person, as one provider of sign-ins knows them. Names and ways to reach them are sealed. */
export interface AccountTable {
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly help_code: string
  readonly name_sealed: string | null
  readonly email_sealed: string | null
  readonly phone_sealed: string | null
  readonly created_at: Date
}

/** A role given to an account; in force until it has a row among the ends. */
export interface RoleGrantTable {
  readonly id: string
  readonly account_id: string
  readonly role: GrantedRole
  readonly institution_id: string | null
  readonly granted_by: string | null
  readonly granted_at: Date
}

export interface RoleGrantEndTable {
  readonly grant_id: string
  readonly ended_by: string | null
  readonly ended_at: Date
}

/** A person's consent to be helped; in force until it expires or has a row among the ends. */
export interface ConsentTable {
  readonly id: string
  readonly person_id: string
  readonly helper_id: string
  readonly scope: 'apply'
  readonly how: 'online' | 'counter'
  readonly note: string | null
  readonly recorded_by: string
  readonly institution_id: string | null
  readonly given_at: Date
  readonly expires_at: Date
}

export interface ConsentEndTable {
  readonly consent_id: string
  readonly ended_by: string | null
  readonly ended_at: Date
}

export interface SessionTable {
  readonly id_hash: string
  readonly account_id: string
  readonly acting_as: string | null
  readonly created_at: Date
  readonly seen_at: Date
  readonly expires_at: Date
  readonly ended_at: Date | null
}

export interface SignInAttemptTable {
  readonly state_hash: string
  readonly nonce: string
  readonly verifier: string
  readonly return_path: string
  readonly expires_at: Date
}

/** The tables of identity, by name. */
export interface IdentityTables {
  readonly account: AccountTable
  readonly role_grant: RoleGrantTable
  readonly role_grant_end: RoleGrantEndTable
  readonly consent: ConsentTable
  readonly consent_end: ConsentEndTable
  readonly session: SessionTable
  readonly sign_in_attempt: SignInAttemptTable
}
