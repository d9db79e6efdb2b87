import { sql } from 'kysely'
import type { GrantedRole, Transaction } from '../database/index.ts'

/** Somebody who works, or worked, in an institution. */
export interface KeptColleague {
  readonly id: string
  readonly name_sealed: string | null
  /** The roles that they have there now; none where they have left. */
  readonly roles: readonly GrantedRole[]
}

/** Everybody who ever had a role in an institution, in the order in which they came. */
export async function listColleagues(
  transaction: Transaction,
  institution: string,
): Promise<readonly KeptColleague[]> {
  const { rows } = await sql<KeptColleague>`
    select account.id, account.name_sealed,
        coalesce(
          json_agg(distinct role_grant.role order by role_grant.role) filter (where role_grant_end.grant_id is null),
          '[]') as roles
      from role_grant
      join account on account.id = role_grant.account_id
      left join role_grant_end on role_grant_end.grant_id = role_grant.id
      where role_grant.institution_id = ${institution}
      group by account.id, account.name_sealed
      order by min(role_grant.granted_at), account.id`.execute(transaction)
  return rows
}
