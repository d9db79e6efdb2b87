import {
  type Database,
  manyPeople,
  migrate,
  type SignedInPerson,
  testAccount,
  testSession,
} from '@ondol/platform/testing'

/** What a browser sends along. */
export type Headers = Readonly<Record<string, string>>

/** Who works with the server. */
export interface People {
  readonly residents: readonly SignedInPerson[]
  readonly officers: readonly Headers[]
  readonly operator: Headers
  readonly paymaster: Headers
}

/** The institution that decides on premiums of self-employed people. */
const OFFICE = 'city-labour-office'

const RESIDENTS = 400
const OFFICERS = 2

/** Makes everybody, each signed in. */
export async function makePeople(database: Database, origin: string): Promise<People> {
  await migrate(database)
  const now = new Date()
  const residents = await manyPeople(database, RESIDENTS, now)
  const officers: Headers[] = []
  for (let number = 0; number < OFFICERS; number++) {
    const officer = await testAccount(database, `officer-${number}`, {
      roles: ['officer'],
      institution: OFFICE,
    })
    officers.push({ ...(await testSession(database, officer, now)), origin })
  }
  const ofTheCity = async (role: 'operator' | 'paymaster'): Promise<Headers> => {
    const actor = await testAccount(database, role, { roles: [role] })
    return { ...(await testSession(database, actor, now)), origin }
  }
  return {
    residents,
    officers,
    operator: await ofTheCity('operator'),
    paymaster: await ofTheCity('paymaster'),
  }
}
