import { population as recipe, seoul } from '@ondol/seoul'
import {
  openPopulation,
  type Population,
  PopulationError,
  sharedPopulation,
  synthesisePopulation,
} from '@ondol/simulate'
import { CommandError } from './command-error.ts'

/** How large the population is that is made where none is given. */
const SAMPLE = 0.05

/** The population of a folder, or a sample that is made on the spot. */
export const populationFrom = (folder: string | undefined): Population => {
  if (folder === undefined)
    return sharedPopulation(synthesisePopulation({ pack: seoul, recipe, seed: 1, scale: SAMPLE }).population)
  try {
    return openPopulation(folder).population
  } catch (error) {
    if (error instanceof PopulationError) throw new CommandError(error.message)
    throw error
  }
}
