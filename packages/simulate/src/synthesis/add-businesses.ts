import type { PopulationRecipe } from '@ondol/rules'
import { wholeCounts } from '../fitting/whole-counts.ts'
import { shuffle, streamOf } from '../random/random-at.ts'
import { choicesOf } from './compile-cases.ts'
import type { Drawing } from './drawing.ts'
import { emptyTable, tableOf } from './table.ts'

/** Makes the table of businesses: where each is and who owns it. No more than there are persons to own one. */
export const addBusinesses = (drawing: Drawing, recipe: PopulationRecipe, scale: number): void => {
  const owners = personsOf(drawing, recipe.work.field, recipe.businesses.ownedBy)
  shuffle(owners, streamOf(drawing.seed, 'business.owner'))
  const wanted = recipe.areas.reduce((all, { businesses }) => all + businesses, 0) * scale
  const rows = Math.min(owners.length, Math.round(wanted * (1 + recipe.businesses.beside)))
  const counts = wholeCounts(
    recipe.areas.map(({ businesses }) => businesses),
    rows,
  )
  const business = emptyTable(rows)
  business.links.set('owner', { to: 'person', rows: owners.slice(0, rows) })
  const choices = choicesOf(drawing, 'business', 'borough') ?? []
  const borough = new Uint8Array(rows)
  let at = 0
  for (const [index, count] of counts.entries()) {
    borough.fill(choices.indexOf(recipe.areas[index]?.id ?? ''), at, at + count)
    at += count
  }
  business.columns.set('borough', borough)
  const { uniform } = streamOf(drawing.seed, 'business.beside')
  const share = recipe.businesses.beside / (1 + recipe.businesses.beside)
  business.columns.set(
    'beside',
    Uint8Array.from({ length: rows }, (_, row) => Number(uniform(row) < share)),
  )
  drawing.tables.set('business', business)
}

/** The rows of the persons whose kind of work is one of these. */
export const personsOf = (drawing: Drawing, field: string, ids: readonly string[]): Int32Array => {
  const choices = choicesOf(drawing, 'person', field) ?? []
  const wanted = new Uint8Array(256)
  for (const id of ids) wanted[choices.indexOf(id)] = 1
  const { rows, columns } = tableOf(drawing.tables, 'person')
  const work = columns.get(field) ?? new Uint8Array()
  const found = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) {
    if (wanted[work[row] ?? 0] !== 1) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}
