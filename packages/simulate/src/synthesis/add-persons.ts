import type { FittedChoice, PopulationRecipe } from '@ondol/rules'
import { fitTable } from '../fitting/fit-table.ts'
import { sumOf } from '../fitting/sum-of.ts'
import { streamOf } from '../random/random-at.ts'
import { choicesOf } from './compile-cases.ts'
import type { Composition } from './compose-households.ts'
import type { Drawing } from './drawing.ts'
import { emptyTable, RecipeError, type Table } from './table.ts'

/** Makes the tables of households and persons: who lives with whom and where, sex, age, birth date and kind of work. */
export const addPersons = (drawing: Drawing, recipe: PopulationRecipe, composition: Composition): void => {
  const household = emptyTable(composition.households)
  household.columns.set('size', composition.householdSize)
  household.columns.set('standing', standings(drawing, composition.households))
  const person = emptyTable(composition.persons)
  person.links.set('household', { to: 'household', rows: composition.household })
  person.columns.set('sex', composition.sex)
  drawing.tables.set('household', household)
  drawing.tables.set('person', person)
  addAges(drawing, recipe, { composition, person, household })
  person.columns.set('borough', boroughs(drawing, recipe, composition))
  person.columns.set(recipe.work.field, workOf(drawing, recipe.work, person))
}

const standings = ({ seed }: Drawing, rows: number): Float64Array => {
  const { normal } = streamOf(seed, 'household.standing')
  return Float64Array.from({ length: rows }, (_, row) => normal(row))
}

interface Made {
  readonly composition: Composition
  readonly person: Table
  readonly household: Table
}

const addAges = (
  drawing: Drawing,
  recipe: PopulationRecipe,
  { composition, person, household }: Made,
): void => {
  const ages = new Uint8Array(composition.persons)
  const born = new Int32Array(composition.persons)
  const headAge = new Uint8Array(composition.households)
  const inBand = streamOf(drawing.seed, 'person.age')
  const inYear = streamOf(drawing.seed, 'person.birthDate')
  for (let row = composition.persons - 1; row >= 0; row--) {
    const { from, to } = recipe.ageBands[composition.ageBand[row] ?? 0] ?? { from: 0, to: 0 }
    const age = from + Math.floor(inBand.uniform(row) * (to - from + 1))
    ages[row] = age
    born[row] = drawing.days.birthDate(age, inYear.uniform(row))
    // Rows are gone through from the last, so that the first member of a household stays.
    headAge[composition.household[row] ?? 0] = age
  }
  person.columns.set('age', ages)
  person.columns.set('birthDate', born)
  household.columns.set('headAge', headAge)
}

const boroughs = (drawing: Drawing, { areas }: PopulationRecipe, composition: Composition): Uint8Array => {
  const choices = choicesOf(drawing, 'person', 'borough') ?? []
  const places = Uint8Array.from(areas, ({ id }) => {
    const place = choices.indexOf(id)
    if (place < 0) throw new RecipeError(id, `one of ${choices.join(', ')}`)
    return place
  })
  return Uint8Array.from(
    { length: composition.persons },
    (_, row) => places[composition.householdArea[composition.household[row] ?? 0] ?? 0] ?? 0,
  )
}

/** Draws the kind of work from the table fitted to sex and age as they are, and to the city's shares. */
const workOf = (drawing: Drawing, work: FittedChoice, person: Table): Uint8Array => {
  const choices = choicesOf(drawing, 'person', work.field) ?? []
  const places = work.ids.map((id) => choices.indexOf(id))
  if (places.some((place) => place < 0))
    throw new RecipeError(`work: ${work.ids}`, `ids of ${choices.join(', ')}`)
  const sex = person.columns.get('sex') ?? new Uint8Array()
  const bandOfAge = Uint8Array.from(
    { length: 130 },
    (_, age) => work.ages.findLastIndex((from) => age >= from) + 1,
  )
  const ages = person.columns.get('age') ?? new Uint8Array()
  const upTo = cumulated(work, countCells(work, { sex, ages, bandOfAge, rows: person.rows }))
  const { uniform } = streamOf(drawing.seed, `person.${work.field}`)
  const under = choices.indexOf('inactive')
  const ids = work.ids.length
  return Uint8Array.from({ length: person.rows }, (_, row) => {
    const band = bandOfAge[ages[row] ?? 0] ?? 0
    if (band === 0) return under
    const start = ((sex[row] ?? 0) * work.ages.length + band - 1) * ids
    const place = uniform(row)
    let id = 0
    while (id < ids - 1 && place >= (upTo[start + id] ?? 1)) id += 1
    return places[id] ?? under
  })
}

interface Counted {
  readonly sex: ArrayLike<number>
  readonly ages: ArrayLike<number>
  readonly bandOfAge: Uint8Array
  readonly rows: number
}

const countCells = (work: FittedChoice, { sex, ages, bandOfAge, rows }: Counted): readonly number[] => {
  const counts = new Array<number>(2 * work.ages.length).fill(0)
  for (let row = 0; row < rows; row++) {
    const band = bandOfAge[ages[row] ?? 0] ?? 0
    const cell = (sex[row] ?? 0) * work.ages.length + band - 1
    if (band > 0) counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

const cumulated = (work: FittedChoice, counts: readonly number[]): Float64Array => {
  const total = sumOf(counts)
  const shares = sumOf(work.shares)
  const { cells, farthest } = fitTable({
    shape: [2, work.ages.length, work.ids.length],
    pattern: work.pattern.flat(2),
    margins: [
      { axes: [0, 1], sums: counts },
      { axes: [2], sums: work.shares.map((share) => (share / shares) * total) },
    ],
  })
  if (!(farthest < 1e-4))
    throw new RecipeError('work', `shares that the pattern can have (off by ${farthest})`)
  const upTo = new Float64Array(cells.length)
  for (const [cell, count] of cells.entries()) {
    const within = counts[Math.floor(cell / work.ids.length)] ?? 1
    upTo[cell] = (cell % work.ids.length === 0 ? 0 : (upTo[cell - 1] ?? 0)) + count / Math.max(1, within)
  }
  return upTo
}
