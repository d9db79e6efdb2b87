import { bornAged, byMonth } from './months.ts'
import { anyName, type Sex } from './names.ts'
import { inventedAccount, inventedPhone, inventedResidentNumber } from './numbers.ts'
import type { Random } from './random.ts'
import type { InventedApplicant, Thing, Wanted } from './situation.ts'

/** Somebody invented: who they are, apart from the facts about them. */
export interface Citizen {
  readonly birthDate: string
  readonly sex: Sex
  readonly name: string
}

/** Somebody of an age between two. */
export function anyCitizen(
  random: Random,
  { asOf, name }: Pick<Wanted, 'asOf' | 'name'>,
  ages: readonly [number, number],
): Citizen {
  const age = random.int(...ages)
  const sex = random.pick(['female', 'male'] as const)
  return { birthDate: bornAged(random, asOf, age), sex, name: name ?? anyName(random, sex, age) }
}

/** Assumption: how often the bank refuses an account, or a transfer comes back, by the last digits that call for it. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['000', 90],
  ['123', 4],
  ['901', 2],
  ['902', 1],
  ['903', 1],
]

/** What somebody says of themselves when they apply. */
export function applicantOf(random: Random, subject: string, citizen: Citizen): InventedApplicant {
  const account = inventedAccount(random, random.weighted(ENDINGS))
  return {
    subject,
    name: citizen.name,
    residentNumber: inventedResidentNumber(random, citizen),
    phone: inventedPhone(random),
    account: { ...account, holder: citizen.name },
  }
}

/** Facts that every person states, as somebody has them for whom nothing is out of the ordinary. */
const ORDINARY: Thing = {
  specialOccupation: 'none',
  employmentInsured: false,
  accidentInsured: false,
  pensionInsured: true,
  healthInsurance: 'local',
  student: false,
  canWork: true,
  seekingWork: false,
  jobSearchActivities: 0,
  fundContributionMonths: 0,
  hospitalDays: 0,
  checkupDays: 0,
  infectionRestDays: 0,
  employerPaidSickLeave: false,
  enrolledInTraining: false,
  receives: [],
  household: 'home',
}

interface Earning extends Pick<Wanted, 'asOf' | 'borough'> {
  /** Won a month before the emergency, and what of it is left now. */
  readonly income: number
  readonly left?: number
}

/** The facts of a person with an income that fell, or did not, over the last four months. */
export function personFacts(
  { birthDate }: Citizen,
  { asOf, borough, income, left = 1 }: Earning,
  more: Thing = {},
): Thing {
  const inMonth = (before: number): number => {
    const share = 1 - ((1 - left) * (5 - before)) / 4
    return Math.round((income * share) / 10_000) * 10_000
  }
  return {
    ...ORDINARY,
    borough,
    birthDate,
    income: byMonth({ asOf, from: 4, to: 1 }, inMonth),
    daysUnableToWork: byMonth({ asOf, from: 1, to: 1 }, () => 0),
    ...more,
  }
}

/** A child at school, in the same household. */
export function childFacts(random: Random, { asOf, borough }: Pick<Wanted, 'asOf' | 'borough'>): Thing {
  const child = anyCitizen(random, { asOf }, [7, 18])
  return personFacts(
    child,
    { asOf, borough, income: 0 },
    { student: true, canWork: false, pensionInsured: false, work: 'inactive' },
  )
}

/** A husband or wife who earns something, or nothing. */
export function spouseFacts(random: Random, { asOf, borough }: Pick<Wanted, 'asOf' | 'borough'>): Thing {
  const works = random.chance(0.6)
  return personFacts(
    anyCitizen(random, { asOf }, [33, 62]),
    { asOf, borough, income: works ? random.won(700_000, 2_300_000) : 0, left: 0.9 },
    { work: works ? random.pick(['temporary', 'employee', 'daily']) : 'inactive' },
  )
}
