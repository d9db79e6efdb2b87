import { anyCitizen, applicantOf, personFacts } from './citizen.ts'
import { byMonth } from './months.ts'
import type { Random } from './random.ts'
import type { Situation, Thing, Wanted } from './situation.ts'

/** A way to work without an employer. Assumption: what it earns in a usual month. */
interface Work {
  readonly kind: string
  readonly facts: Thing
  readonly income: readonly [number, number]
}

const special = (kind: string, income: readonly [number, number]): Work => ({
  kind,
  facts: { work: 'special', specialOccupation: kind },
  income,
})

const WORKS: readonly Work[] = [
  special('designated-driver', [1_300_000, 2_600_000]),
  special('parcel-courier', [1_900_000, 3_600_000]),
  special('quick-courier', [1_500_000, 2_900_000]),
  special('home-study-tutor', [1_100_000, 2_100_000]),
  special('insurance-planner', [1_200_000, 3_200_000]),
  special('golf-caddy', [1_800_000, 3_000_000]),
  { kind: 'artist', facts: { work: 'artist' }, income: [500_000, 2_000_000] },
  { kind: 'freelancer', facts: { work: 'freelancer' }, income: [800_000, 2_800_000] },
  { kind: 'interpreter', facts: { work: 'freelancer' }, income: [1_000_000, 3_000_000] },
]

/** Somebody who works by the job: a driver, courier, tutor, artist or freelancer. */
export function worker(random: Random, wanted: Wanted): Situation {
  const work = random.pick(WORKS)
  const citizen = anyCitizen(random, wanted, [23, 66])
  const { asOf, borough, aim } = wanted
  const earning = { asOf, borough, income: random.won(...work.income), left: random.int(30, 95) / 100 }
  const idle = random.chance(0.5) ? random.int(3, 16) : 0
  const alone = random.chance(0.55)
  return {
    kind: work.kind,
    aim,
    applicant: applicantOf(random, 'person/worker', citizen),
    identifiers: {},
    facts: {
      asOf,
      emergency: wanted.emergency,
      person: {
        worker: personFacts(citizen, earning, {
          ...work.facts,
          ...forAim(random, aim),
          daysUnableToWork: byMonth({ asOf, from: 1, to: 1 }, () => idle),
        }),
        ...(alone ? {} : { mother: motherFacts(random, wanted) }),
      },
      household: {
        home: { assets: random.won(4e6, 380e6, 1e6), otherIncome: 0, supporterAble: random.chance(0.4) },
      },
    },
  }
}

function forAim(random: Random, aim: string): Thing {
  const trained = {
    enrolledInTraining: aim === 'training-allowance' ? random.chance(0.92) : random.chance(0.1),
  }
  if (aim !== 'paid-sick-leave') return trained
  const hospital = random.chance(0.6) ? random.int(1, 12) : 0
  return {
    ...trained,
    hospitalDays: hospital,
    checkupDays: random.chance(0.3) ? 1 : 0,
    infectionRestDays: hospital === 0 ? random.int(0, 10) : 0,
    healthInsurance: random.chance(0.9) ? 'local' : 'employee',
  }
}

function motherFacts(random: Random, { asOf, borough }: Wanted): Thing {
  return personFacts(
    anyCitizen(random, { asOf }, [62, 88]),
    { asOf, borough, income: 0 },
    { work: 'inactive', canWork: false, pensionInsured: false },
  )
}
