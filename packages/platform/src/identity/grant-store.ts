import type { GrantedRole, Transaction } from '../database/index.ts'
import type { Grant } from './session.ts'

/** The roles that an account has now, the oldest first. */
export async function grantsOf(transaction: Transaction, accountId: string): Promise<readonly Grant[]> {
  return await inForce(transaction)
    .where('account_id', '=', accountId)
    .select(['role_grant.id', 'role', 'institution_id as institution'])
    .orderBy('role_grant.id')
    .execute()
}

/** A grant as operators see it. */
export interface ListedGrant extends Grant {
  /** Auditors see that somebody has the role, and not who it is. */
  readonly account: {
    readonly id: string
    readonly name_sealed: string | null
    readonly help_code: string | null
  }
  readonly grantedBy: string | null
  readonly grantedAt: Date
}

/** The grants in force, in the order in which they were made, after the one named. */
export async function listGrants(
  transaction: Transaction,
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly ListedGrant[]> {
  const rows = await inForce(transaction)
    .leftJoin('account', 'account.id', 'account_id')
    .select(['role_grant.id', 'role', 'institution_id as institution', 'granted_by as grantedBy'])
    .select(['granted_at as grantedAt', 'account_id', 'name_sealed', 'help_code'])
    .$if(after !== null, (query) => query.where('role_grant.id', '>', after))
    .orderBy('role_grant.id')
    .limit(most)
    .execute()
  return rows.map(({ account_id: id, name_sealed, help_code, ...grant }) => ({
    ...grant,
    account: { id, name_sealed, help_code },
  }))
}

const inForce = (transaction: Transaction) =>
  transaction
    .selectFrom('role_grant')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('role_grant_end').whereRef('grant_id', '=', 'role_grant.id').select('grant_id'))),
    )

interface NewGrant {
  readonly id: string
  readonly accountId: string
  readonly role: GrantedRole
  readonly institution: string | null
  /** Nobody, where the platform itself grants. */
  readonly grantedBy: string | null
  readonly grantedAt: Date
}

export async function insertGrant(transaction: Transaction, grant: NewGrant): Promise<void> {
  const { id, accountId, role, institution, grantedBy, grantedAt } = grant
  const made = { granted_by: grantedBy, granted_at: grantedAt }
  await transaction
    .insertInto('role_grant')
    .values({ id, account_id: accountId, role, institution_id: institution, ...made })
    .execute()
}

/** Ends a grant. False where it is not known or has ended already. */
export async function endGrant(
  transaction: Transaction,
  { grantId, by, at }: { readonly grantId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const known = await inForce(transaction).where('id', '=', grantId).select('id').executeTakeFirst()
  if (known === undefined) return false
  await transaction
    .insertInto('role_grant_end')
    .values({ grant_id: grantId, ended_by: by, ended_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}
