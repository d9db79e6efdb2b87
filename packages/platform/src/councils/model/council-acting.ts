import type { BodyAt, Holidays } from '@ondol/rules'
import type { CouncilCapacity, Side } from './council-states.ts'
import type { RentTerms } from './rent-terms.ts'

/** Who acts on a council, and when, and what is known then. */
export interface CouncilActing {
  /** `null` for the platform itself. */
  readonly actorId: string | null
  /** In what ways this actor may act here. */
  readonly capacities: readonly CouncilCapacity[]
  /** Of somebody who acts for a side: in person, by mandate to talk, or by mandate to settle. */
  readonly standing: 'principal' | 'negotiate' | 'settle'
  /** ISO 8601 in UTC. */
  readonly now: string
  /** `YYYY-MM-DD` in Seoul. */
  readonly today: string
  /** The rules of the body that the council is before, and of the one that it would go to. */
  readonly body: BodyAt
  readonly next: { readonly institutionId: string; readonly body: BodyAt } | null
  readonly holidays: Holidays
  /** Whether a route of the law is open to the rent that is filed, by its id. */
  readonly isRouteOpen: (route: string) => boolean
  /** Who holds the office of mediator or member at the body. */
  readonly officeHolders: ReadonlySet<string>
  /** Cases that wait for this committee, by id. */
  readonly waiting: ReadonlySet<string>
  /** The text that would follow from terms, and its SHA-256. */
  readonly textOf: (terms: RentTerms, version: number) => string
  /** Under which an agreement would be registered. */
  readonly number: string
}

/** The side that an actor acts for, if any. */
export function sideOf(capacity: CouncilCapacity): Side | undefined {
  return capacity === 'claimant' || capacity === 'respondent' ? capacity : undefined
}
