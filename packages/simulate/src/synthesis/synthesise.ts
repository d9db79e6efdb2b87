import type { Entity, PopulationRecipe } from '@ondol/rules'
import { addBusinesses } from './add-businesses.ts'
import { addJobs } from './add-jobs.ts'
import { addLeases } from './add-leases.ts'
import { addPersons } from './add-persons.ts'
import { composeHouseholds } from './compose-households.ts'
import { daysBefore } from './days-before.ts'
import { drawField } from './draw-field.ts'
import type { Drawing } from './drawing.ts'
import { RecipeError, type Tables } from './table.ts'

/** What a population is made from. */
export interface SynthesisInput {
  /** The vocabulary of the city's pack. */
  readonly entities: readonly Entity[]
  readonly recipe: PopulationRecipe
  /** Any whole number; the same seed gives the same population, bit for bit. */
  readonly seed: number
  /** How large it is, as a share of the city: 1 is everybody, 0.01 one in a hundred, 5 five times the city. */
  readonly scale: number
}

/** The entities in the order in which they are made: each links to earlier ones only. */
const ORDER: readonly (readonly string[])[] = [
  ['household', 'person'],
  ['business'],
  ['job'],
  ['lease', 'building'],
]

/** Makes the tables of a synthetic city. */
export const synthesise = ({ entities, recipe, seed, scale }: SynthesisInput): Tables => {
  if (!(scale > 0)) throw new RecipeError('scale', `a number above 0, not ${scale}`)
  const drawing: Drawing = { tables: new Map(), entities, seed, days: daysBefore(recipe.asOf) }
  const steps = [
    () => addPersons(drawing, recipe, composeHouseholds(recipe, scale, seed)),
    () => addBusinesses(drawing, recipe, scale),
    () => addJobs(drawing, recipe),
    () => addLeases(drawing, recipe),
  ]
  for (const [index, step] of steps.entries()) {
    step()
    const made = ORDER[index] ?? []
    for (const draw of recipe.draws) if (made.includes(draw.entity)) drawField(drawing, draw)
  }
  return drawing.tables
}
