import type { City } from '../city/city.ts'
import { openExample } from '../examples/example-situation.ts'
import { type FactsFile, factsFileOf } from '../situation/facts-file.ts'
import type { Situation } from '../situation/situation.ts'
import type { RentQuery } from './rent-query.ts'

/** The lease that a page is about, and whose situation it is of. */
export interface RentCase {
  readonly situation: Situation
  readonly facts: FactsFile
  /** The id of the lease in the facts. */
  readonly lease: string
  /** All leases of the situation. */
  readonly leases: readonly string[]
  readonly isOwn: boolean
  /** The example that it is of. */
  readonly example: string | null
  /** True where an example stands in, since there was nothing to show. */
  readonly isStandIn: boolean
}

interface Asked {
  readonly draft: Situation
  readonly city: City
  readonly query: RentQuery
}

/** Shown to those who have not told us of a lease. */
const STAND_IN = { example: 'landlord-three-shops', lease: 'pharmacy-lease' } as const

const leasesIn = (situation: Situation): readonly string[] => Object.keys(situation.facts['lease'] ?? {})

/** Which lease of a situation: the one that is asked for, else the first without an agreement. */
const chosen = (situation: Situation, asked: string | null): string | undefined => {
  const leases = leasesIn(situation)
  const open = leases.find((id) => (situation.facts['lease']?.[id]?.['agreedCut'] ?? 0) === 0)
  return leases.find((id) => id === asked) ?? open ?? leases[0]
}

/** The lease that an address asks for: of an example, of one's own situation, or of the example that stands in. */
export const rentCase = ({ draft, city, query }: Asked): RentCase | null => {
  const { example, lease: asked } = query
  const opened = example === null ? null : openExample(example)
  const own = opened === null && chosen(draft, asked) !== undefined
  const standIn = openExample(STAND_IN.example)
  const situation = opened?.situation ?? (own ? draft : standIn?.situation)
  const isStandIn = opened === null && !own
  const lease = situation && chosen(situation, isStandIn ? STAND_IN.lease : asked)
  if (situation === undefined || lease === undefined) return null
  return {
    situation,
    facts: factsFileOf(situation, city),
    lease,
    leases: leasesIn(situation),
    isOwn: own,
    example: opened === null ? null : example,
    isStandIn,
  }
}
