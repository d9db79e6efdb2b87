import type { City } from '../city/city.ts'
import type { Situation } from './situation.ts'

/** A facts file as the command line and the server take it. */
export type FactsFile = Readonly<Record<string, unknown>>

/** The date that a situation is looked at. */
const dateOf = (situation: Situation, city: City): string => situation.asOf ?? city.today

/** The facts file of a situation: of today with the emergency that the city has declared, of a past day as it was. */
export const factsFileOf = (situation: Situation, city: City): FactsFile => ({
  asOf: dateOf(situation, city),
  ...(situation.asOf === null && city.emergency !== null
    ? { emergency: { since: city.emergency.since } }
    : {}),
  ...situation.facts,
})
