import { dateNumber, monthFrom, monthsBefore, monthsEarlier, yearsBetween } from './calendar.ts'
import type { BusinessFacts, Facts, PersonFacts, Series } from './facts.ts'

/**
 * What the peers are given. None of them knows entities, links, series by month or dated tables,
 * so everything that needs those is worked out here, before the clock starts: it counts in their favour.
 */
export interface Flat {
  readonly asOf: number
  readonly seoulBuilding: boolean
  readonly seoulBusiness: boolean
  readonly seoulApplicant: boolean
  readonly seoulHousehold: boolean
  readonly monthlyRent: number
  readonly leaseStartedOn: number
  readonly leaseEndsOn: number
  readonly agreedCut: number
  readonly sector: string
  readonly employees: number
  readonly sales1: number
  readonly sales2: number
  readonly sales3: number
  readonly base1: number
  readonly base2: number
  readonly base3: number
  readonly costs1: number
  readonly costs2: number
  readonly costs3: number
  readonly damageProven: boolean
  readonly localIncomeTax: number
  readonly policyLoans: number
  readonly secondTierLoans: number
  readonly overdueInterest: number
  readonly creditGrade: number
  readonly work: string
  readonly employmentInsured: boolean
  readonly income1: number
  readonly income2: number
  readonly income3: number
  readonly age: number
  readonly student: boolean
  readonly lastWorkedOn: number
  readonly sixtyMonthsAgo: number
  readonly localInsured: boolean
  readonly employerPaidSickLeave: boolean
  readonly hospitalDays: number
  readonly checkupDays: number
  readonly infectionRestDays: number
  readonly assets: number
  readonly monthlyIncome: number
  readonly medianIncome: number
  readonly supporterAble: boolean
  readonly anyAged75: boolean
  readonly anyWorking: boolean
  readonly nobodyCanWork: boolean
  readonly anyBasicLivelihood: boolean
}

/** Median income a month by year, for households of one to four. */
const MEDIAN_INCOME: Readonly<Record<string, readonly number[]>> = {
  2020: [1757194, 2991980, 3870577, 4749174],
  2021: [1827831, 3088079, 3983950, 4876290],
  2022: [1944812, 3260085, 4194701, 5121080],
  2023: [2077892, 3456155, 4434816, 5400964],
  2024: [2228445, 3682609, 4714657, 5729913],
}
const WORKING = new Set([
  'employee',
  'temporary',
  'daily',
  'special',
  'freelancer',
  'artist',
  'self-employed',
])

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the case lacks ${what}`)
  return value
}

function window(series: Series, months: readonly string[]): [number, number, number] {
  const at = (i: number): number => known(series[known(months[i], 'a month')], `the month ${months[i]}`)
  return [at(0), at(1), at(2)]
}

/** The three months a year before; for a young business the three full months after the one it opened in. */
function baseMonths(business: BusinessFacts, asOf: string): string[] {
  const yearBefore = monthsBefore(asOf, 13, 3)
  const first = known(yearBefore[2], 'a month')
  const opened = business.openedOn.slice(0, 7)
  return opened > first ? [1, 2, 3].map((offset) => monthFrom(business.openedOn, offset)) : yearBefore
}

function shop(facts: Facts): Omit<Flat, keyof ReturnType<typeof applicant> | keyof ReturnType<typeof home>> {
  const business = known(facts.business['b1'], 'the business')
  const lease = known(facts.lease['l1'], 'the lease')
  const building = known(facts.building['d1'], 'the building')
  const last = monthsBefore(facts.asOf, 1, 3)
  const [sales1, sales2, sales3] = window(business.sales, last)
  const [base1, base2, base3] = window(business.sales, baseMonths(business, facts.asOf))
  const [costs1, costs2, costs3] = window(business.costs, last)
  const { sector, employees, damageProven, localIncomeTax, policyLoans, secondTierLoans, overdueInterest } =
    business
  return {
    asOf: dateNumber(facts.asOf),
    seoulBuilding: building.borough !== 'outside-seoul',
    seoulBusiness: business.borough !== 'outside-seoul',
    monthlyRent: lease.monthlyRent,
    leaseStartedOn: dateNumber(lease.startedOn),
    leaseEndsOn: dateNumber(lease.endsOn),
    agreedCut: lease.agreedCut,
    ...{ sales1, sales2, sales3, base1, base2, base3, costs1, costs2, costs3 },
    ...{ sector, employees, damageProven, localIncomeTax, policyLoans, secondTierLoans, overdueInterest },
  }
}

function applicant(facts: Facts, person: PersonFacts) {
  const [income1, income2, income3] = window(person.income, monthsBefore(facts.asOf, 1, 3))
  const { creditGrade, work, employmentInsured, student, employerPaidSickLeave } = person
  const { hospitalDays, checkupDays, infectionRestDays } = person
  return {
    seoulApplicant: person.borough !== 'outside-seoul',
    age: yearsBetween(person.birthDate, facts.asOf),
    lastWorkedOn: dateNumber(person.lastWorkedOn),
    sixtyMonthsAgo: dateNumber(monthsEarlier(facts.asOf, 60)),
    localInsured: person.healthInsurance === 'local',
    ...{ income1, income2, income3, creditGrade, work, employmentInsured, student, employerPaidSickLeave },
    ...{ hospitalDays, checkupDays, infectionRestDays },
  }
}

function home(facts: Facts, members: readonly PersonFacts[]) {
  const household = known(facts.household['h1'], 'the household')
  const last = monthsBefore(facts.asOf, 1, 3)
  const incomes = members.map((member) => window(member.income, last).reduce((sum, won) => sum + won, 0) / 3)
  return {
    assets: household.assets,
    supporterAble: household.supporterAble,
    seoulHousehold: members.every((member) => member.borough !== 'outside-seoul'),
    monthlyIncome: incomes.reduce((sum, won) => sum + won, household.otherIncome),
    medianIncome: known(MEDIAN_INCOME[facts.asOf.slice(0, 4)]?.[members.length - 1], 'a median income'),
    anyAged75: members.some((member) => yearsBetween(member.birthDate, facts.asOf) >= 75),
    anyWorking: members.some((member) => WORKING.has(member.work)),
    nobodyCanWork: members.every((member) => !member.canWork),
    anyBasicLivelihood: members.some((member) => member.receives.includes('basic-livelihood')),
  }
}

/** The applicant is the owner of the shop, `p1`. */
export function flatten(facts: Facts): Flat {
  return {
    ...shop(facts),
    ...applicant(facts, known(facts.person['p1'], 'the owner')),
    ...home(facts, Object.values(facts.person)),
  }
}
