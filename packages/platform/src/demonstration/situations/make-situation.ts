import { anyBorough, type Borough } from './boroughs.ts'
import { employee } from './employee.ts'
import { poorHousehold } from './household.ts'
import { fundMember, midlife, youth } from './jobless.ts'
import { landlord } from './landlord.ts'
import { merchant } from './merchant.ts'
import { type Random, randomOf } from './random.ts'
import type { Situation, Wanted } from './situation.ts'
import { worker } from './worker.ts'

type Maker = (random: Random, wanted: Wanted) => Situation

/** Who comes for which programme, and from where: any borough, each by its population, unless one is named. */
interface Aim {
  readonly programme: string
  readonly make: Maker
  readonly borough?: Borough
  readonly weight: number
}

/**
 * Assumption: how often each is what people come for. What the institutions decide that somebody can be played at
 * in the demonstration comes oftenest, so that their queues are full.
 */
const AIMS: readonly Aim[] = [
  { programme: 'rent-reduction', make: merchant, borough: 'mapo', weight: 15 },
  { programme: 'rent-reduction', make: merchant, borough: 'jung', weight: 15 },
  { programme: 'rent-reduction', make: merchant, weight: 3 },
  { programme: 'emergency-loan', make: merchant, weight: 12 },
  { programme: 'seoul-basic-security', make: poorHousehold, borough: 'mapo', weight: 16 },
  { programme: 'seoul-basic-security', make: poorHousehold, weight: 4 },
  { programme: 'employment-fund-membership', make: worker, weight: 7 },
  { programme: 'employment-fund-benefit', make: fundMember, weight: 4 },
  { programme: 'training-allowance', make: worker, weight: 4 },
  { programme: 'paid-sick-leave', make: worker, weight: 6 },
  { programme: 'youth-basic-income', make: youth, weight: 5 },
  { programme: 'midlife-basic-income', make: midlife, weight: 4 },
  { programme: 'landlord-property-tax-relief', make: landlord, weight: 3 },
  { programme: 'premium-support-joining', make: worker, weight: 2 },
  { programme: 'premium-support-continuing', make: employee, weight: 2 },
]

/** The moment for which a situation is made. */
export type At = Pick<Wanted, 'asOf' | 'emergency'>

/** One situation of many, the same for the same seed, number and date. */
export function makeSituation(seed: string, number: number, at: At): Situation {
  const random = randomOf(seed, 'situation', number)
  const aim = random.weighted(AIMS.map((one) => [one, one.weight] as const))
  return aim.make(random, { ...at, borough: aim.borough ?? anyBorough(random), aim: aim.programme })
}

/** A situation of somebody whose name and purpose are given. */
export function situationFor(
  seed: string,
  { programme, name, borough, ...at }: At & { programme: string; name: string; borough: Borough },
): Situation {
  const make = AIMS.find((one) => one.programme === programme)?.make
  if (make === undefined) throw new Error(`nobody comes for "${programme}"`)
  return make(randomOf(seed, 'named', name, programme), { ...at, borough, aim: programme, name })
}
