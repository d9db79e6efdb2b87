import type { DrawWhen, Entity, Origin, PopulationRecipe } from '@ondol/rules'
import { sumOf } from '../fitting/sum-of.ts'
import { compileCases, type Names } from './compile-cases.ts'
import { readName } from './read-name.ts'
import { type Tables, tableOf } from './table.ts'

/** How near a population is to one published distribution. */
export interface MarginFit {
  readonly name: 'residents' | 'households' | 'household-sizes' | 'businesses' | 'work'
  readonly cells: number
  /** Half the sum of all distances, as a share of the total: who would have to move to make it exact. */
  readonly misplaced: number
  /** The cell that is farthest off, in things of the full city. */
  readonly farthest: { readonly cell: string; readonly wanted: number; readonly made: number }
  readonly origin: Origin
}

/** How near a population is to a published mean that nothing was fitted to. */
export interface MeanFit {
  readonly name: string
  readonly when: DrawWhen | undefined
  readonly wanted: number
  readonly made: number
  readonly origin: Origin
}

/** How well a population fits what is published about the city. */
export interface FitReport {
  readonly margins: readonly MarginFit[]
  readonly means: readonly MeanFit[]
}

/** What is compared. */
export interface FitQuestion {
  readonly entities: readonly Entity[]
  readonly recipe: PopulationRecipe
  readonly tables: Tables
}

/** Compares a population with the published figures that it was made from, and with those it was not. */
export const fitReport = (question: FitQuestion): FitReport => ({
  margins: [residents, households, sizes, businesses, work].map((compare) => compare(question)),
  means: question.recipe.checks.map(({ entity, of, when, value, origin }) => ({
    name: `${entity}.${of}`,
    when,
    wanted: value,
    made: meanOf({ tables: question.tables, entities: question.entities }, { entity, of, when }),
    origin,
  })),
})

const meanOf = (
  names: Names,
  { entity, of, when }: { readonly entity: string; readonly of: string; readonly when: DrawWhen | undefined },
): number => {
  const read = readName(names.tables, entity, of)
  const cases = when === undefined ? [{ is: true }] : [{ when, is: true }, { is: false }]
  const counts = compileCases(names, { entity, place: `checks: ${entity}.${of}`, cases }, (given) => given)
  const { rows } = tableOf(names.tables, entity)
  let sum = 0
  let count = 0
  for (let row = 0; row < rows; row++) {
    if (!counts(row)) continue
    sum += read(row)
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

interface Counts {
  readonly name: MarginFit['name']
  readonly labels: readonly string[]
  /** In any unit; scaled to the total that is made. */
  readonly wanted: readonly number[]
  readonly made: readonly number[]
  readonly origin: Origin
}

const compared = ({ name, labels, wanted, made, origin }: Counts): MarginFit => {
  const whole = sumOf(wanted)
  const share = whole / Math.max(1, sumOf(made))
  const scaled = made.map((count) => count * share)
  const distances = wanted.map((count, cell) => Math.abs(count - (scaled[cell] ?? 0)))
  const at = distances.indexOf(Math.max(...distances))
  return {
    name,
    cells: wanted.length,
    misplaced: sumOf(distances) / 2 / whole,
    farthest: { cell: labels[at] ?? '', wanted: wanted[at] ?? 0, made: Math.round(scaled[at] ?? 0) },
    origin,
  }
}

/** Counts rows by cell. */
const tally = (rows: number, cells: number, cellOf: (row: number) => number): readonly number[] => {
  const counts = new Array<number>(cells).fill(0)
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(row)
    if (cell >= 0 && cell < cells) counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

const placesOf = ({ entities, recipe }: FitQuestion): readonly number[] => {
  const field = entities.find(({ id }) => id === 'person')?.fields['borough']
  const choices = field?.type === 'choice' ? Object.keys(field.choices) : []
  return choices.map((id) => recipe.areas.findIndex((area) => area.id === id))
}

const residents = (question: FitQuestion): MarginFit => {
  const { recipe, tables } = question
  const places = placesOf(question)
  const bands = recipe.ageBands.length
  const { rows } = tableOf(tables, 'person')
  const [borough, sex, age] = ['borough', 'sex', 'age'].map((name) => readName(tables, 'person', name))
  const bandOf = Uint8Array.from({ length: 130 }, (_, years) =>
    Math.max(
      0,
      recipe.ageBands.findIndex(({ to }) => years <= to),
    ),
  )
  return compared({
    name: 'residents',
    labels: recipe.areas.flatMap(({ id }) =>
      ['men', 'women'].flatMap((which) =>
        recipe.ageBands.map(({ from, to }) => `${id}, ${which}, ${from}-${to}`),
      ),
    ),
    wanted: recipe.areas.flatMap((area) => area.residents.flat()),
    made: tally(
      rows,
      recipe.areas.length * 2 * bands,
      (row) =>
        ((places[borough?.(row) ?? 0] ?? 0) * 2 + (sex?.(row) ?? 0)) * bands + (bandOf[age?.(row) ?? 0] ?? 0),
    ),
    origin: recipe.origins.residents,
  })
}

const households = (question: FitQuestion): MarginFit => {
  const { recipe, tables } = question
  const places = placesOf(question)
  const { rows, links, columns } = tableOf(tables, 'person')
  const household = links.get('household')?.rows ?? new Int32Array()
  const borough = columns.get('borough') ?? new Uint8Array()
  return compared({
    name: 'households',
    labels: recipe.areas.map(({ id }) => id),
    wanted: recipe.areas.map((area) => area.households),
    // Members stand together, so a household is counted with its first.
    made: tally(rows, recipe.areas.length, (row) =>
      row > 0 && household[row] === household[row - 1] ? -1 : (places[borough[row] ?? 0] ?? -1),
    ),
    origin: recipe.origins.households,
  })
}

const sizes = ({ recipe, tables }: FitQuestion): MarginFit => {
  const { rows, columns } = tableOf(tables, 'household')
  const size = columns.get('size') ?? new Uint8Array()
  const most = 5
  const wanted = new Array<number>(most).fill(0)
  for (const { members, share } of recipe.householdTypes) {
    const at = Math.min(most, sumOf(members)) - 1
    wanted[at] = (wanted[at] ?? 0) + share
  }
  const all = sumOf(wanted)
  return compared({
    name: 'household-sizes',
    labels: ['1', '2', '3', '4', '5+'],
    wanted: wanted.map((share) => (share / all) * sumOf(recipe.areas.map((area) => area.households))),
    made: tally(rows, most, (row) => Math.min(most, size[row] ?? 0) - 1),
    origin: recipe.origins.householdTypes,
  })
}

const businesses = (question: FitQuestion): MarginFit => {
  const { recipe, tables } = question
  const places = placesOf(question)
  const { rows, columns } = tableOf(tables, 'business')
  const borough = columns.get('borough') ?? new Uint8Array()
  return compared({
    name: 'businesses',
    labels: recipe.areas.map(({ id }) => id),
    wanted: recipe.areas.map((area) => area.businesses),
    made: tally(rows, recipe.areas.length, (row) => places[borough[row] ?? 0] ?? -1),
    origin: recipe.origins.businesses,
  })
}

const work = ({ recipe, tables, entities }: FitQuestion): MarginFit => {
  const { field, ids, ages, shares, origin } = recipe.work
  const known = entities.find(({ id }) => id === 'person')?.fields[field]
  const choices = known?.type === 'choice' ? Object.keys(known.choices) : []
  const places = choices.map((id) => ids.indexOf(id))
  const { rows, columns } = tableOf(tables, 'person')
  const kind = columns.get(field) ?? new Uint8Array()
  const age = columns.get('age') ?? new Uint8Array()
  const from = ages[0] ?? 0
  const all = sumOf(shares)
  const made = tally(rows, ids.length, (row) =>
    (age[row] ?? 0) < from ? -1 : (places[kind[row] ?? 0] ?? -1),
  )
  return compared({
    name: 'work',
    labels: ids,
    wanted: shares.map((share) => (share / all) * sumOf(made)),
    made,
    origin,
  })
}
