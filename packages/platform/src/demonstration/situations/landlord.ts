import { anyCitizen, applicantOf, personFacts } from './citizen.ts'
import { dayBefore } from './months.ts'
import type { Random } from './random.ts'
import type { Situation, Thing, Wanted } from './situation.ts'
import { inventedAddress } from './streets.ts'

const SECTORS = [
  'food-service',
  'wholesale-retail',
  'personal-service',
  'education',
  'manufacturing',
] as const

/** A landlord with one to four shops, who lowered some rents. */
export function landlord(random: Random, wanted: Wanted): Situation {
  const { asOf, borough, aim, emergency } = wanted
  const owner = anyCitizen(random, wanted, [45, 79])
  const shops = Array.from({ length: random.int(1, 4) }, (_, index) => `shop-${index + 1}`)
  const things = <T>(make: (shop: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(shops.map((shop) => [shop, make(shop)]))
  const income = random.won(1_500_000, 6_000_000)
  return {
    kind: 'landlord',
    aim,
    applicant: applicantOf(random, 'person/landlord', owner),
    identifiers: { 'building/house': { address: inventedAddress(random, borough) } },
    facts: {
      asOf,
      emergency,
      person: {
        landlord: personFacts(owner, { asOf, borough, income }, { work: 'self-employed', creditGrade: 2 }),
      },
      household: {
        home: { assets: random.won(500e6, 3_000e6, 1e6), otherIncome: 0, supporterAble: false },
      },
      building: {
        house: {
          owner: 'landlord',
          borough,
          propertyTax: random.won(800_000, 9_000_000),
          floorArea: shops.length * 150,
        },
      },
      business: things(() => ({
        borough,
        sector: random.pick(SECTORS),
        employees: random.int(0, 6),
      })),
      lease: things((shop) => leaseTo(random, asOf, shop)),
    },
  }
}

function leaseTo(random: Random, asOf: string, tenant: string): Thing {
  const cut = random.weighted([
    [0, 30],
    [0.1, 10],
    [0.2, 30],
    [0.3, 30],
  ] as const)
  return {
    tenant,
    building: 'house',
    monthlyRent: random.won(800_000, 3_500_000),
    deposit: random.won(10e6, 70e6, 1e6),
    floorArea: random.int(40, 140),
    startedOn: dayBefore(asOf, random.int(8, 60), random.int(1, 28)),
    endsOn: dayBefore(asOf, -random.int(8, 40), random.int(1, 28)),
    agreedCut: cut,
    cutMonths: cut === 0 ? 0 : random.pick([6, 6, 12]),
  }
}
