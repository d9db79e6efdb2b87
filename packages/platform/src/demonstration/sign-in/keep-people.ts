import type { AccountActor, Actor, Database, Transaction } from '../../database/index.ts'
import { COUNTER, insertConsent, insertGrant, type Keeping, makeAccount } from '../../identity/index.ts'
import { emailOf, phoneOf } from './contacts.ts'
import { DEMONSTRATION } from './demonstration-sign-in.ts'
import { type ExamplePerson, examplePeople, examplePerson } from './people.ts'

const START: Actor = { kind: 'system', job: 'demonstration' }
const YEAR = 365 * 24 * 3_600_000

/** The database has people who are not invented: in a demonstration, anybody could act as their officer. */
export class RealPeople extends Error {
  constructor() {
    super('expected a database without real people for a demonstration; this one has accounts of a provider')
    this.name = 'RealPeople'
  }
}

interface Around extends Keeping {
  readonly database: Database
}

/**
 * Makes the example people with their roles and consents, where they are missing. A role that was taken away stays
 * away. Throws RealPeople.
 */
export async function keepPeople(around: Around): Promise<void> {
  const everybody = examplePeople.flatMap(({ people }) => people)
  await around.database.transaction(START, async (transaction) => {
    await refuseRealPeople(transaction)
    for (const person of everybody) await keep(transaction, person, around)
  })
  for (const person of everybody) await keepConsent(person, around)
}

async function refuseRealPeople(transaction: Transaction): Promise<void> {
  const real = await transaction
    .selectFrom('account')
    .where('issuer', 'not in', [DEMONSTRATION, COUNTER])
    .select('id')
    .limit(1)
    .executeTakeFirst()
  if (real !== undefined) throw new RealPeople()
}

async function keep(transaction: Transaction, person: ExamplePerson, around: Around): Promise<void> {
  const known = await transaction
    .selectFrom('account')
    .where('id', '=', person.id)
    .select('id')
    .executeTakeFirst()
  if (known === undefined) await makePerson(transaction, person, around)
  const grants = await transaction
    .selectFrom('role_grant')
    .select(['role', 'institution_id as institution'])
    .where('account_id', '=', person.id)
    .execute()
  const missing = person.grants.filter(
    ({ role, institution }) =>
      !grants.some((grant) => grant.role === role && grant.institution === institution),
  )
  for (const { role, institution } of missing) {
    const granted = { grantedBy: null, grantedAt: around.now() }
    await insertGrant(transaction, { id: around.ids(), accountId: person.id, role, institution, ...granted })
  }
}

async function makePerson(transaction: Transaction, person: ExamplePerson, around: Around): Promise<void> {
  const { id, subject, name } = person
  const told = {
    issuer: DEMONSTRATION,
    subject,
    name: name.ko,
    email: emailOf(person),
    phone: phoneOf(person),
  }
  await makeAccount(transaction, told, { ...around, id })
}

/** The person whom somebody helps gives them a year's consent, unless one stands. */
async function keepConsent({ id: helperId, helps }: ExamplePerson, around: Around): Promise<void> {
  const person = helps === undefined ? undefined : examplePerson(helps)
  if (person === undefined) return
  const actor: AccountActor = {
    kind: 'account',
    accountId: person.id,
    roles: ['resident'],
    institution: null,
    actsFor: [person.id],
  }
  const now = around.now()
  await around.database.transaction(actor, async (transaction) => {
    const known = await transaction
      .selectFrom('consent')
      .where('helper_id', '=', helperId)
      .where('expires_at', '>', now)
      .select('id')
      .executeTakeFirst()
    if (known !== undefined) return
    await insertConsent(transaction, {
      id: around.ids(),
      person_id: person.id,
      helper_id: helperId,
      scope: 'apply',
      how: 'online',
      note: null,
      recorded_by: person.id,
      institution_id: null,
      given_at: now,
      expires_at: new Date(now.getTime() + YEAR),
    })
  })
}
