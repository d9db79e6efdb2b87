import { anyBorough } from './boroughs.ts'
import { anyCitizen, applicantOf, personFacts } from './citizen.ts'
import { byMonth, dayBefore } from './months.ts'
import { inventedBusinessNumber } from './numbers.ts'
import type { Random } from './random.ts'
import type { Situation, Wanted } from './situation.ts'

/** Somebody employed at a small workplace that the emergency hit. */
export function employee(random: Random, wanted: Wanted): Situation {
  const { asOf, borough, aim, emergency } = wanted
  const citizen = anyCitizen(random, wanted, [22, 64])
  const months = { asOf, from: 3, to: 1 }
  const insured = random.chance(0.85)
  return {
    kind: 'employee',
    aim,
    applicant: applicantOf(random, 'person/worker', citizen),
    identifiers: { 'business/workplace': { registrationNumber: inventedBusinessNumber(random) } },
    facts: {
      asOf,
      emergency,
      person: {
        worker: personFacts(
          citizen,
          { asOf, borough, income: random.won(1_800_000, 3_000_000), left: random.int(60, 100) / 100 },
          {
            work: 'employee',
            healthInsurance: 'employee',
            employmentInsured: insured,
            accidentInsured: insured,
            receives: random.chance(0.15) ? ['duru-nuri'] : [],
          },
        ),
      },
      household: {
        home: { assets: random.won(5e6, 300e6, 1e6), otherIncome: 0, supporterAble: random.chance(0.5) },
      },
      business: {
        workplace: {
          borough: random.chance(0.6) ? borough : anyBorough(random),
          sector: random.pick(['food-service', 'manufacturing', 'wholesale-retail', 'personal-service']),
          employees: random.int(1, 11),
          openedOn: dayBefore(asOf, random.int(14, 180), 1),
          suspendedDays: byMonth(months, () => (random.chance(0.5) ? random.int(0, 20) : 0)),
        },
      },
      job: {
        work: {
          worker: 'worker',
          employer: 'workplace',
          employmentPremium: random.won(30_000, 60_000, 100),
          accidentPremium: random.won(15_000, 40_000, 100),
          outsideCompulsory: false,
        },
      },
    },
  }
}
