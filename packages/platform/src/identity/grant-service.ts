import type { GrantedRole } from '../database/index.ts'
import { type AccountActor, type Actor, isForbidden } from '../database/index.ts'
import { plainProblem, RequestError } from '../http/index.ts'
import { keepAccount } from './account-store.ts'
import type { Around } from './around.ts'
import { endGrant, grantsOf, insertGrant, type ListedGrant, listGrants } from './grant-store.ts'
import { helperBy } from './help-service.ts'
import { notAllowed } from './refusals.ts'
import { checkPlace } from './role-place.ts'
import type { Grant } from './session.ts'

/** A role to be given. */
export interface Granting {
  readonly role: GrantedRole
  readonly institution: string | null
}

/** An operator gives a role to whom they know by the help code. The same role twice is one. */
export async function grantRole(
  actor: AccountActor,
  { helpCode, role, institution }: Granting & { readonly helpCode: string },
  around: Around,
): Promise<Grant> {
  checkPlace(role, institution, around.isInstitution)
  const { id: accountId } = await helperBy(helpCode, around)
  try {
    return await giveTo(accountId, { role, institution, by: actor }, around)
  } catch (error) {
    if (!isForbidden(error)) throw error
    throw notAllowed('An operator grants roles, and to others than themselves.')
  }
}

async function giveTo(
  accountId: string,
  { role, institution, by }: Granting & { readonly by: Actor },
  around: Pick<Around, 'database' | 'ids' | 'now'>,
): Promise<Grant> {
  return await around.database.transaction(by, async (transaction) => {
    const known = (await grantsOf(transaction, accountId)).find(
      (grant) => grant.role === role && grant.institution === institution,
    )
    if (known !== undefined) return known
    const grant = { id: around.ids(), role, institution }
    const grantedBy = by.kind === 'account' ? by.accountId : null
    await insertGrant(transaction, { ...grant, accountId, grantedBy, grantedAt: around.now() })
    return grant
  })
}

/** Gives a role by command line, to a person whom the provider knows, if need be before they ever signed in. */
export async function grantByCommand(
  person: { readonly issuer: string; readonly subject: string },
  { role, institution }: Granting,
  around: Omit<Around, 'publicUrl' | 'provider'>,
): Promise<Grant> {
  checkPlace(role, institution, around.isInstitution)
  const command: Actor = { kind: 'system', job: 'grant' }
  const { id } = await around.database.transaction(command, async (transaction) => {
    const known = await transaction
      .selectFrom('account')
      .where('issuer', '=', person.issuer)
      .where('subject', '=', person.subject)
      .select('id')
      .executeTakeFirst()
    return (
      known ?? (await keepAccount(transaction, { ...person, name: null, email: null, phone: null }, around))
    )
  })
  return await giveTo(id, { role, institution, by: command }, around)
}

/** A page of the grants in force, and where the next one begins. */
export async function grantsPage(
  actor: AccountActor,
  { after, most }: { readonly after: string | null; readonly most: number },
  around: Around,
): Promise<{ readonly grants: readonly ListedGrant[]; readonly next: string | null }> {
  const found = await around.database.transaction(actor, (transaction) =>
    listGrants(transaction, { after, most: most + 1 }),
  )
  const grants = found.slice(0, most)
  return { grants, next: found.length > most ? (grants.at(-1)?.id ?? null) : null }
}

/** Takes a role away; it ends with the next request of whoever had it. */
export async function withdrawGrant(actor: AccountActor, grantId: string, around: Around): Promise<void> {
  const end = { grantId, by: actor.accountId, at: around.now() }
  const ended = await around.database.transaction(actor, (transaction) => endGrant(transaction, end))
  if (!ended) throw new RequestError(plainProblem(404, 'There is no such grant in force.'))
}
