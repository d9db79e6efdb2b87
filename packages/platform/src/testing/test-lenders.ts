import type { CaseContext } from '../cases/index.ts'
import type { AccountActor, Database } from '../database/index.ts'
import { testAccount } from './test-account.ts'
import { testCase } from './test-cases.ts'
import { restaurantApplication, type TestContext } from './test-delivery.ts'

/** The windows of lenders, as a test wants them: by the credit grade of whoever applies. */
const GRADES = { 'commercial-bank': 2, ibk: 5, semas: 8 } as const

/** A case for an emergency loan at the window of a grade. */
export async function testLoanCase(
  context: TestContext,
  ...[actor, window, change = {}]: readonly [
    AccountActor,
    keyof typeof GRADES,
    Parameters<typeof testCase>[2]?,
  ]
): Promise<string> {
  const { facts } = restaurantApplication()
  // The example states its person; only the grade is another.
  const stated = facts as { readonly person: { readonly kim: object } } & object
  const kim = { ...stated.person.kim, creditGrade: GRADES[window] }
  return await testCase(context, actor, {
    facts: { ...stated, person: { ...stated.person, kim } },
    choices: [{ programme: 'emergency-loan', subject: 'business/restaurant', reason: '매출이 줄었습니다' }],
    ...change,
  })
}

/** A case for a waiver or a deferral by the lender that made a loan. */
export async function testWaiverCase(context: TestContext, actor: AccountActor): Promise<string> {
  return await testCase(context, actor, {
    choices: [{ programme: 'late-interest-waiver', subject: 'business/restaurant', reason: '밀린 이자' }],
  })
}

/** An officer of each lender in the pack, by the lender's id. */
export async function testLenders(
  database: Database,
  { figuresAt, now }: Pick<CaseContext, 'figuresAt' | 'now'>,
): Promise<(lender: string) => AccountActor> {
  const { windows } = figuresAt(now().toISOString().slice(0, 10)).lending
  const ids = Object.values(windows).flatMap(({ lenders }) => lenders.map(({ id }) => id))
  const officers = new Map<string, AccountActor>()
  for (const institution of ids)
    officers.set(
      institution,
      await testAccount(database, `officer@${institution}`, { roles: ['officer'], institution }),
    )
  return (lender) => {
    const officer = officers.get(lender)
    if (officer === undefined) throw new Error(`expected a lender of the pack, not "${lender}"`)
    return officer
  }
}
