import { useMemo } from 'react'
import type { City } from '../city/city.ts'
import { useCity } from '../city/use-city.ts'
import type { Situation } from '../situation/situation.ts'
import { type AssessOutcome, assessSituation } from './assess-situation.ts'

/** The answers for a situation, at the city's date; null while the city has not said which day it is. */
export const useAssessed = (situation: Situation): AssessOutcome | null => {
  const state = useCity()
  const city: City | null = state.kind === 'asking' ? null : state.city
  return useMemo(() => (city === null ? null : assessSituation(situation, city)), [situation, city])
}
