import { submitApplication } from '../applications/index.ts'
import type { AccountActor, Database, Role } from '../database/index.ts'
import { testAccount } from './test-account.ts'
import { restaurantApplication, type TestContext } from './test-delivery.ts'

/** Everybody who has to do with the cases of an institution. */
export interface Office {
  readonly officer: AccountActor
  readonly colleague: AccountActor
  readonly supervisor: AccountActor
  readonly secondSupervisor: AccountActor
  readonly mediator: AccountActor
  readonly paymaster: AccountActor
}

/** The people of an institution, made for a test. */
export async function testOffice(database: Database, institution: string): Promise<Office> {
  const member = (name: string, role: Role): Promise<AccountActor> =>
    testAccount(database, `${name}@${institution}`, { roles: [role], institution })
  return {
    officer: await member('officer', 'officer'),
    colleague: await member('colleague', 'officer'),
    supervisor: await member('supervisor', 'supervisor'),
    secondSupervisor: await member('second-supervisor', 'supervisor'),
    mediator: await member('mediator', 'mediator'),
    paymaster: await testAccount(database, `paymaster@${institution}`, { roles: ['paymaster'] }),
  }
}

let people = 0

/** One case of a person whom nobody knows yet: a benefit that the city pays every month. */
export async function testCase(
  context: TestContext,
  actor: AccountActor,
  change: Parameters<typeof restaurantApplication>[0] = {},
): Promise<string> {
  people++
  const { cases } = await submitApplication(context, {
    actor,
    applicantId: actor.accountId,
    key: `test-${people}`,
    request: restaurantApplication({
      applicant: {
        subject: 'person/kim',
        name: '김하늘',
        residentNumber: `780411-2${String(people).padStart(6, '0')}`,
      },
      identifiers: {},
      choices: [{ programme: 'seoul-basic-security', subject: 'household/home' }],
      ...change,
    }),
  })
  const [first] = cases
  if (first === undefined) throw new Error('expected a case')
  return first.id
}
