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

/** Makes the example people with their roles and consents, where they are missing. Throws RealPeople. */
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
  const { id, subject, name, grants } = person
  const known = await transaction.selectFrom('account').where('id', '=', id).select('id').executeTakeFirst()
  if (known !== undefined) return
  const told = {
    issuer: DEMONSTRATION,
    subject,
    name: name.ko,
    email: emailOf(person),
    phone: phoneOf(person),
  }
  await makeAccount(transaction, told, { ...around, id })
  for (const { role, institution } of grants) {
    const granted = { grantedBy: null, grantedAt: around.now() }
    await insertGrant(transaction, { id: around.ids(), accountId: id, role, institution, ...granted })
  }
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
