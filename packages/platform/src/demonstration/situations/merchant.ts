import type { Borough } from './boroughs.ts'
import { anyBorough } from './boroughs.ts'
import { anyCitizen, applicantOf, childFacts, personFacts, spouseFacts } from './citizen.ts'
import { byMonth, dayBefore } from './months.ts'
import { inventedBusinessNumber } from './numbers.ts'
import type { Random } from './random.ts'
import type { Situation, Thing, Wanted } from './situation.ts'
import { inventedAddress } from './streets.ts'

/** A trade: Assumption: what it sells in a good month, with how many workers, and how far sales fell. */
interface Trade {
  readonly kind: string
  readonly sector: string
  readonly sales: readonly [number, number]
  readonly workers: readonly [number, number]
  readonly fell: readonly [number, number]
  readonly weight: number
}

const TRADES: readonly Trade[] = [
  {
    kind: 'restaurant',
    sector: 'food-service',
    sales: [9e6, 32e6],
    workers: [0, 4],
    fell: [15, 70],
    weight: 28,
  },
  { kind: 'cafe', sector: 'food-service', sales: [6e6, 20e6], workers: [0, 3], fell: [10, 65], weight: 18 },
  {
    kind: 'clothes',
    sector: 'wholesale-retail',
    sales: [5e6, 24e6],
    workers: [0, 2],
    fell: [10, 60],
    weight: 16,
  },
  {
    kind: 'grocer',
    sector: 'wholesale-retail',
    sales: [8e6, 30e6],
    workers: [0, 3],
    fell: [0, 30],
    weight: 9,
  },
  {
    kind: 'hairdresser',
    sector: 'personal-service',
    sales: [4e6, 14e6],
    workers: [0, 3],
    fell: [10, 50],
    weight: 10,
  },
  {
    kind: 'maker',
    sector: 'manufacturing',
    sales: [12e6, 60e6],
    workers: [2, 11],
    fell: [10, 65],
    weight: 8,
  },
  { kind: 'academy', sector: 'education', sales: [6e6, 26e6], workers: [0, 6], fell: [20, 80], weight: 6 },
  {
    kind: 'gym',
    sector: 'arts-sports-leisure',
    sales: [7e6, 24e6],
    workers: [0, 3],
    fell: [30, 90],
    weight: 5,
  },
]

/** A small merchant in rented rooms, whose sales fell. */
export function merchant(random: Random, wanted: Wanted): Situation {
  const trade = random.weighted(TRADES.map((one) => [one, one.weight] as const))
  const owner = anyCitizen(random, wanted, [29, 71])
  const { asOf, borough } = wanted
  const home = random.chance(0.7) ? borough : anyBorough(random)
  const living = { asOf, borough: home }
  const shop = shopFacts(random, trade, wanted)
  const lease = leaseFacts(random, asOf)
  const sales = random.won(900_000, 2_600_000)
  return {
    kind: trade.kind,
    aim: wanted.aim,
    applicant: applicantOf(random, 'person/owner', owner),
    identifiers: {
      'business/shop': { registrationNumber: inventedBusinessNumber(random) },
      'lease/shop-lease': { address: inventedAddress(random, borough) },
    },
    facts: {
      asOf,
      emergency: wanted.emergency,
      person: {
        owner: personFacts(
          owner,
          { ...living, income: sales, left: random.int(35, 90) / 100 },
          { work: 'self-employed', ...gradeOf(random, wanted.aim) },
        ),
        ...(random.chance(0.65) ? { spouse: spouseFacts(random, living) } : {}),
        ...(random.chance(0.4) ? { child: childFacts(random, living) } : {}),
      },
      household: {
        home: { assets: random.won(20e6, 420e6, 1e6), otherIncome: 0, supporterAble: random.chance(0.3) },
      },
      business: { shop },
      building: { house: { borough } },
      lease: { 'shop-lease': lease },
    },
  }
}

/** Assumption: most know their credit grade; who comes for a loan of IBK has one of its grades. */
function gradeOf(random: Random, aim: string): Thing {
  if (aim === 'emergency-loan') return { creditGrade: random.int(4, 6) }
  return random.chance(0.08) ? {} : { creditGrade: random.int(1, 10) }
}

function shopFacts(
  random: Random,
  trade: Trade,
  { asOf, borough }: { asOf: string; borough: Borough },
): Thing {
  const usual = random.won(...trade.sales, 100_000)
  const fell = random.int(...trade.fell) / 100
  const about = (won: number): number => Math.round((won * random.int(92, 108)) / 100 / 10_000) * 10_000
  const costs = about(usual * (random.int(55, 85) / 100))
  return {
    owner: 'owner',
    borough,
    sector: trade.sector,
    employees: random.int(...trade.workers),
    openedOn: dayBefore(asOf, random.int(15, 220), random.int(1, 28)),
    sales: {
      ...byMonth({ asOf, from: 15, to: 13 }, () => about(usual)),
      ...byMonth({ asOf, from: 3, to: 1 }, () => about(usual * (1 - fell))),
    },
    costs: byMonth({ asOf, from: 3, to: 1 }, () => costs),
    suspendedDays: byMonth({ asOf, from: 3, to: 1 }, () => (random.chance(0.3) ? random.int(1, 14) : 0)),
    damageProven: random.chance(0.5),
    localIncomeTax: random.won(0, 1_600_000),
    policyLoans: random.chance(0.35) ? random.won(5e6, 30e6, 1e6) : 0,
    secondTierLoans: random.chance(0.3) ? random.won(3e6, 25e6, 1e6) : 0,
    overdueInterest: random.chance(0.25) ? random.won(50_000, 900_000) : 0,
  }
}

function leaseFacts(random: Random, asOf: string): Thing {
  return {
    tenant: 'shop',
    building: 'house',
    monthlyRent: random.won(600_000, 4_200_000),
    deposit: random.won(5e6, 80e6, 1e6),
    floorArea: random.int(18, 160),
    startedOn: dayBefore(asOf, random.int(3, 60), random.int(1, 28)),
    endsOn: dayBefore(asOf, -random.int(2, 40), random.int(1, 28)),
    agreedCut: random.chance(0.08) ? 0.1 : 0,
    cutMonths: 0,
  }
}
