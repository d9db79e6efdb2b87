import type { AccountActor, Actor, Database, Role } from '../../database/index.ts'
import { insertGrant, type Keeping, makeAccount } from '../../identity/index.ts'
import { DEMONSTRATION } from '../sign-in/index.ts'

const SEEDING: Actor = { kind: 'system', job: 'demonstration' }

/** Somebody invented who has an account, and as whom nobody can sign in. */
export interface Invented {
  readonly subject: string
  readonly name: string
  readonly phone: string | null
  readonly grant?: { readonly role: Exclude<Role, 'resident'>; readonly institution: string }
}

/** The invented people of a demonstration. */
export interface People {
  /** The account of somebody, made where it is missing. */
  readonly keep: (somebody: Invented) => Promise<AccountActor>
}

/** Keeps invented people among the accounts of the demonstration. */
export function peopleIn(around: Keeping & { readonly database: Database }): People {
  return {
    keep: async ({ grant, ...person }) => {
      const told = { issuer: DEMONSTRATION, email: null, ...person }
      const accountId = await around.database.transaction(SEEDING, async (transaction) => {
        const known = await transaction
          .selectFrom('account')
          .where('issuer', '=', told.issuer)
          .where('subject', '=', told.subject)
          .select('id')
          .executeTakeFirst()
        if (known !== undefined) return known.id
        const { id } = await makeAccount(transaction, told, around)
        if (grant !== undefined) {
          const granted = { ...grant, accountId: id, grantedBy: null, grantedAt: around.now() }
          await insertGrant(transaction, { id: around.ids(), ...granted })
        }
        return id
      })
      return {
        kind: 'account',
        accountId,
        roles: ['resident', ...(grant === undefined ? [] : [grant.role])],
        institution: grant?.institution ?? null,
        actsFor: [accountId],
      }
    },
  }
}
