import { createHash } from 'node:crypto'
import type { PackDefinition, PopulationRecipe } from '@ondol/rules'
import { type FitReport, fitReport } from '../synthesis/fit-report.ts'
import { synthesise } from '../synthesis/synthesise.ts'
import { populationOf } from './of-tables.ts'
import type { Population } from './population.ts'

/** What a population is made from. */
export interface SynthesisOptions {
  readonly pack: PackDefinition
  readonly recipe: PopulationRecipe
  /** Any whole number; the same seed gives the same population, bit for bit. */
  readonly seed: number
  /** How large it is, as a share of the city: 1 is everybody, 0.01 one in a hundred, 5 five times the city. */
  readonly scale: number
}

/**
 * Makes a synthetic city by a recipe, and says how well it fits what is published. Throws a RecipeError that names the
 * place where a recipe cannot be followed.
 */
export const synthesisePopulation = ({
  pack,
  recipe,
  seed,
  scale,
}: SynthesisOptions): { readonly population: Population; readonly fit: FitReport } => {
  const { entities } = pack
  const tables = synthesise({ entities, recipe, seed, scale })
  const fit = fitReport({ entities, recipe, tables })
  const hash = createHash('sha256').update(JSON.stringify(recipe)).digest('hex')
  const origin = { kind: 'synthetic', seed, recipe: hash } as const
  return { population: populationOf(tables, pack, { origin, asOf: recipe.asOf, weight: 1 / scale }), fit }
}
