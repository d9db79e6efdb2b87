import { v7 as uuid } from 'uuid'
import type { AccountActor, Database, Role } from '../database/index.ts'

/** An account made for a test, with nothing but its name, and as an actor of the given roles. */
export async function testAccount(
  database: Database,
  subject: string,
  { roles = [], institution = null, actsFor = [] }: Partial<Omit<AccountActor, 'kind' | 'accountId'>> = {},
): Promise<AccountActor> {
  const accountId = uuid()
  const row = {
    id: accountId,
    issuer: 'https://people.test',
    subject,
    help_code: subject,
    created_at: new Date(),
  }
  await database.owner
    .insertInto('account')
    .values({ ...row, name_sealed: null, email_sealed: null, phone_sealed: null })
    .execute()
  const all: readonly Role[] = ['resident', ...roles]
  return { kind: 'account', accountId, roles: all, institution, actsFor: [accountId, ...actsFor] }
}
