import { anyCitizen, applicantOf, type Citizen, personFacts } from './citizen.ts'
import { dayBefore } from './months.ts'
import type { Random } from './random.ts'
import type { Situation, Thing, Wanted } from './situation.ts'

/** A member of the fund who lost their work and looks for new. */
export function fundMember(random: Random, wanted: Wanted): Situation {
  const { asOf } = wanted
  return jobless(random, wanted, {
    kind: 'fund-member',
    citizen: anyCitizen(random, wanted, [25, 60]),
    facts: {
      work: 'unemployed',
      seekingWork: true,
      jobSearchActivities: random.int(1, 6),
      fundContributionMonths: random.int(6, 24),
      fundBaseIncome: random.won(1_000_000, 3_000_000),
      lastWorkedOn: dayBefore(asOf, random.int(1, 7), random.int(1, 28)),
      enrolledInTraining: random.chance(0.25),
    },
  })
}

/** Somebody young without work. */
export function youth(random: Random, wanted: Wanted): Situation {
  const seeking = random.chance(0.7)
  return jobless(random, wanted, {
    kind: 'youth',
    citizen: anyCitizen(random, wanted, [18, 36]),
    facts: {
      work: random.pick(['unemployed', 'inactive']),
      seekingWork: seeking,
      jobSearchActivities: seeking ? random.int(0, 8) : 0,
      student: random.chance(0.08),
    },
  })
}

/** Somebody in midlife who left the labour market, or had to. */
export function midlife(random: Random, wanted: Wanted): Situation {
  const left = dayBefore(wanted.asOf, random.int(2, 66), random.int(1, 28))
  return jobless(random, wanted, {
    kind: 'midlife',
    citizen: anyCitizen(random, wanted, [39, 66]),
    facts: {
      work: random.pick(['unemployed', 'inactive']),
      seekingWork: random.chance(0.6),
      // Some do not remember when it was.
      ...(random.chance(0.93) ? { lastWorkedOn: left } : {}),
    },
  })
}

interface Without {
  readonly kind: string
  readonly citizen: Citizen
  readonly facts: Thing
}

function jobless(random: Random, wanted: Wanted, { kind, citizen, facts }: Without): Situation {
  const { asOf, borough, aim, emergency } = wanted
  const parent = anyCitizen(random, { asOf }, [55, 75])
  const parentIncome = random.won(0, 3_600_000)
  return {
    kind,
    aim,
    applicant: applicantOf(random, 'person/applicant', citizen),
    identifiers: {},
    facts: {
      asOf,
      emergency,
      person: {
        applicant: personFacts(citizen, { asOf, borough, income: 0 }, facts),
        ...(random.chance(0.5)
          ? {
              parent: personFacts(
                parent,
                { asOf, borough, income: parentIncome },
                { work: parentIncome > 0 ? 'temporary' : 'inactive' },
              ),
            }
          : {}),
      },
      household: {
        home: {
          assets: random.won(1e6, 360e6, 1e6),
          otherIncome: random.chance(0.2) ? random.won(100_000, 500_000) : 0,
          supporterAble: random.chance(0.4),
        },
      },
    },
  }
}
