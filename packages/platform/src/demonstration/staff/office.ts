import type { AccountActor } from '../../database/index.ts'
import { examplePeople } from '../sign-in/index.ts'
import { anyName, randomOf } from '../situations/index.ts'
import type { People } from './people.ts'

/** Everybody who works on the cases of an institution. */
export interface Office {
  readonly officers: readonly AccountActor[]
  readonly supervisors: readonly [AccountActor, AccountActor]
  readonly mediator: AccountActor
}

type OfficeRole = 'officer' | 'supervisor' | 'mediator'

/** The office of an institution: those who can be played there, and invented colleagues. Made once each. */
export function keepOffices(people: People, seed: string): (institution: string) => Promise<Office> {
  const kept = new Map<string, Promise<Office>>()
  return (institution) => {
    const known = kept.get(institution) ?? makeOffice(people, seed, institution)
    kept.set(institution, known)
    return known
  }
}

async function makeOffice(people: People, seed: string, institution: string): Promise<Office> {
  const colleague = async (role: OfficeRole, number: number): Promise<AccountActor> => {
    const subject = `colleague/${institution}/${role}/${number}`
    const random = randomOf(seed, subject)
    const name = anyName(random, random.pick(['female', 'male'] as const), random.int(28, 58))
    return await people.keep({ subject, name, phone: null, grant: { role, institution } })
  }
  return {
    officers: [...playedAt(institution), await colleague('officer', 1), await colleague('officer', 2)],
    supervisors: [await colleague('supervisor', 1), await colleague('supervisor', 2)],
    mediator: await colleague('mediator', 1),
  }
}

/** The officers of an institution as whom somebody may sign in. */
function playedAt(institution: string): readonly AccountActor[] {
  const everybody = examplePeople.flatMap(({ people }) => people)
  return everybody.flatMap(({ id, grants }) => {
    const here = grants.filter((grant) => grant.institution === institution).map(({ role }) => role)
    if (!here.includes('officer')) return []
    return [
      { kind: 'account', accountId: id, roles: ['resident', ...here], institution, actsFor: [id] } as const,
    ]
  })
}
