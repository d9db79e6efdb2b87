import { anyCitizen, applicantOf, childFacts, personFacts } from './citizen.ts'
import type { Random } from './random.ts'
import type { Situation, Thing, Wanted } from './situation.ts'

/** A household that has little, most often with somebody old in it. */
export function poorHousehold(random: Random, wanted: Wanted): Situation {
  const { asOf, borough, aim, emergency } = wanted
  const elder = anyCitizen(random, wanted, [66, 91])
  return {
    kind: 'household',
    aim,
    applicant: applicantOf(random, 'person/elder', elder),
    identifiers: {},
    facts: {
      asOf,
      emergency,
      person: {
        elder: personFacts(elder, { asOf, borough, income: pocketMoney(random) }, elderFacts(random)),
        ...(random.chance(0.45) ? { grown: grownChild(random, wanted) } : {}),
        ...(random.chance(0.2) ? { grandchild: childFacts(random, wanted) } : {}),
      },
      household: {
        home: {
          assets: random.won(0, random.chance(0.85) ? 120e6 : 260e6, 1e6),
          otherIncome: random.won(0, 420_000),
          supporterAble: random.chance(0.35),
        },
      },
    },
  }
}

/** Assumption: what the old earn by collecting paper, or in a public job. */
function pocketMoney(random: Random): number {
  return random.chance(0.35) ? random.won(80_000, 320_000) : 0
}

function elderFacts(random: Random): Thing {
  return {
    work: random.chance(0.3) ? 'temporary' : 'inactive',
    canWork: false,
    pensionInsured: false,
    receives: random.chance(0.08) ? ['basic-livelihood'] : [],
  }
}

function grownChild(random: Random, { asOf, borough }: Wanted): Thing {
  return personFacts(
    anyCitizen(random, { asOf }, [34, 58]),
    { asOf, borough, income: random.won(0, 1_500_000), left: 0.7 },
    { work: random.pick(['daily', 'unemployed', 'temporary']) },
  )
}
