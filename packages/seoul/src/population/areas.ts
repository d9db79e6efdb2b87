import type { PopulationArea } from '@ondol/rules'
import boroughs from './areas.json' with { type: 'json' }

/** The age bands of the residents below: five years each, and from 100 on. */
export const ageBands: readonly { readonly from: number; readonly to: number }[] = Array.from(
  { length: 21 },
  (_, band) => ({ from: band * 5, to: band === 20 ? 109 : band * 5 + 4 }),
)

/**
 * Residents by borough, sex (men, women) and age band: resident registration of December 2020. Households: registered
 * households of the third quarter of 2020. Businesses: stores of the first quarter of 2021.
 */
export const areas: readonly PopulationArea[] = boroughs
