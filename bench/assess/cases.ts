import { monthFrom, monthsBefore } from './calendar.ts'
import type { BusinessFacts, Facts, HouseholdFacts, LeaseFacts, PersonFacts, Series } from './facts.ts'
import { type Random, seededRandom } from './random.ts'

const SECTORS = [
  'food-service',
  'food-service',
  'wholesale-retail',
  'wholesale-retail',
  'personal-service',
  'education',
  'lodging',
  'manufacturing',
  'transport',
] as const
const WORK_OF_APPLICANT = [
  'self-employed',
  'self-employed',
  'self-employed',
  'special',
  'special',
  'freelancer',
  'artist',
  'unemployed',
  'unemployed',
  'inactive',
] as const
const WORK_OF_OTHERS = [
  'employee',
  'employee',
  'temporary',
  'daily',
  'special',
  'freelancer',
  'unemployed',
  'inactive',
] as const
const DROPS = [-0.1, 0, 0.05, 0.1999, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.5, 0.55, 0.7, 0.85] as const
const SEOUL = ['mapo', 'jongno', 'gwanak', 'songpa', 'gangbuk', 'yeongdeungpo'] as const

const two = (n: number): string => String(n).padStart(2, '0')
const dateWithin = (random: Random, from: number, to: number): string =>
  `${random.int(from, to)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`
const borough = (random: Random, share: number): string =>
  random.chance(share) ? random.pick(SEOUL) : 'outside-seoul'

function series(months: readonly string[], value: () => number): Series {
  return Object.fromEntries(months.map((month) => [month, value()]))
}

/** Sixteen months of sales that stood at `base` and have fallen by `drop` in the last three. */
function salesSeries(random: Random, asOf: string, base: number): Series {
  const drop = random.pick(DROPS)
  const uneven = random.chance(0.5)
  const noise = (): number => (uneven ? random.int(-200_000, 200_000) : 0)
  return {
    ...series(monthsBefore(asOf, 4, 12), () => base + noise()),
    ...series(monthsBefore(asOf, 1, 3), () => Math.round(base * (1 - drop)) + noise()),
  }
}

function business(random: Random, asOf: string): BusinessFacts {
  const base = random.int(3, 40) * 1_000_000
  const costs = random.int(2, 30) * 1_000_000
  const openedOn = random.chance(0.1)
    ? `${monthFrom(asOf, -random.int(8, 12))}-10`
    : dateWithin(random, 2008, 2018)
  const sales = Object.entries(salesSeries(random, asOf, base)).filter(
    ([month]) => month >= openedOn.slice(0, 7),
  )
  return {
    owner: 'p1',
    borough: borough(random, 0.95),
    sector: random.pick(SECTORS),
    employees: random.int(0, random.chance(0.8) ? 5 : 12),
    openedOn,
    sales: Object.fromEntries(sales),
    costs: series(monthsBefore(asOf, 1, 3), () => costs + random.int(0, 900_000)),
    suspendedDays: series(monthsBefore(asOf, 1, 3), () => (random.chance(0.3) ? random.int(1, 12) : 0)),
    damageProven: random.chance(0.6),
    localIncomeTax: random.chance(0.85) ? random.int(5, 300) * 10_000 + random.int(0, 9_999) : 0,
    policyLoans: random.chance(0.6) ? 0 : random.int(1, 35) * 1_000_000,
    secondTierLoans: random.chance(0.6) ? random.int(1, 60) * 1_000_000 : 0,
    overdueInterest: random.chance(0.5) ? random.int(10_000, 3_000_000) : 0,
  }
}

function insurance(random: Random, work: string): Pick<PersonFacts, 'employmentInsured' | 'healthInsurance'> {
  const employed = work === 'employee' || work === 'temporary'
  return {
    employmentInsured: random.chance(employed ? 0.8 : 0.15),
    healthInsurance: employed ? 'employee' : random.chance(0.85) ? 'local' : 'dependent',
  }
}

function person(random: Random, asOf: string, role: 'applicant' | 'adult' | 'elder'): PersonFacts {
  const year = Number(asOf.slice(0, 4))
  const work =
    role === 'elder' ? 'inactive' : random.pick(role === 'applicant' ? WORK_OF_APPLICANT : WORK_OF_OTHERS)
  const earns = work !== 'inactive' && work !== 'unemployed'
  const income = earns ? random.int(3, 45) * 100_000 : random.pick([0, 0, 300_000])
  return {
    birthDate:
      role === 'elder' ? dateWithin(random, year - 84, year - 68) : dateWithin(random, year - 66, year - 19),
    household: 'h1',
    borough: borough(random, 0.97),
    work,
    specialOccupation:
      work === 'special' ? random.pick(['designated-driver', 'home-study-tutor', 'parcel-courier']) : 'none',
    ...insurance(random, work),
    accidentInsured: random.chance(0.4),
    pensionInsured: random.chance(0.6),
    income: series(monthsBefore(asOf, 1, 4), () => (income === 0 ? 0 : income + random.int(-90_000, 90_000))),
    creditGrade: random.int(1, 10),
    student: random.chance(0.1),
    canWork: role !== 'elder' && random.chance(0.9),
    seekingWork: random.chance(0.7),
    jobSearchActivities: random.int(0, 5),
    lastWorkedOn: dateWithin(random, year - 7, year - 1),
    fundContributionMonths: random.int(0, 24),
    fundBaseIncome: random.int(8, 40) * 100_000,
    daysUnableToWork: series(monthsBefore(asOf, 1, 3), () => (random.chance(0.4) ? random.int(1, 25) : 0)),
    hospitalDays: random.chance(0.4) ? random.int(1, 16) : 0,
    checkupDays: random.int(0, 1),
    infectionRestDays: random.chance(0.2) ? random.int(1, 6) : 0,
    employerPaidSickLeave: random.chance(0.15),
    enrolledInTraining: random.chance(0.3),
    receives: random.chance(0.12)
      ? [random.pick(['jobseeker-benefit', 'basic-livelihood', 'duru-nuri'])]
      : [],
  }
}

function household(random: Random): HouseholdFacts {
  return {
    assets: random.int(1, random.chance(0.7) ? 20 : 50) * 10_000_000,
    otherIncome: random.chance(0.8) ? 0 : random.int(1, 8) * 100_000,
    supporterAble: random.chance(0.3),
  }
}

function lease(random: Random, asOf: string): LeaseFacts {
  const year = Number(asOf.slice(0, 4))
  return {
    tenant: 'b1',
    building: 'd1',
    monthlyRent: random.int(50, 450) * 10_000 + random.int(0, 9_999),
    deposit: random.int(1, 20) * 5_000_000,
    floorArea: random.int(20, 120),
    startedOn: dateWithin(random, year - 4, year - 1),
    endsOn: random.chance(0.9) ? dateWithin(random, year + 1, year + 3) : dateWithin(random, year, year),
    agreedCut: random.pick([0, 0, 0, 0, 0.2, 0.25, 0.3]),
    cutMonths: random.pick([0, 6, 12]),
  }
}

function members(random: Random, asOf: string): Record<string, PersonFacts> {
  const size = random.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 4])
  const roles = ['applicant', 'adult', random.chance(0.5) ? 'elder' : 'adult', 'adult'] as const
  return Object.fromEntries(roles.slice(0, size).map((role, i) => [`p${i + 1}`, person(random, asOf, role)]))
}

function oneCase(random: Random): Facts {
  const asOf = random.chance(0.85) ? dateWithin(random, 2020, 2022) : dateWithin(random, 2023, 2024)
  const person = members(random, asOf)
  const job = {
    worker: 'p2',
    employer: 'b1',
    employmentPremium: random.int(20, 60) * 1_000,
    accidentPremium: random.int(8, 30) * 1_000,
    outsideCompulsory: random.chance(0.2),
  }
  return {
    asOf,
    person,
    household: { h1: household(random) },
    business: { b1: business(random, asOf) },
    building: {
      d1: {
        borough: borough(random, 0.95),
        propertyTax: random.int(100, 900) * 10_000,
        floorArea: random.int(150, 900),
      },
    },
    lease: { l1: lease(random, asOf) },
    job: person['p2'] === undefined ? {} : { j1: job },
  }
}

/** Complete situations, the same for the same seed: a household of one to four, its shop, the lease and the building. */
export function makeCases(count: number, seed: number): readonly Facts[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => oneCase(random))
}
