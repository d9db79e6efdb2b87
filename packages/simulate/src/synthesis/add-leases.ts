import type { PopulationRecipe } from '@ondol/rules'
import { shuffle, streamOf, wholeBelow } from '../random/random-at.ts'
import { numberAt, numberDistribution } from './distribution.ts'
import type { Drawing } from './drawing.ts'
import { emptyTable, RecipeError, tableOf } from './table.ts'

/** Makes leases for the businesses that rent, and puts them into buildings of the same borough, each with an owner. */
export const addLeases = (drawing: Drawing, { leases }: PopulationRecipe): void => {
  const { columns, rows } = tableOf(drawing.tables, 'business')
  const borough = columns.get('borough') ?? new Uint8Array()
  const tenants = byBorough(drawing, { rows, borough, share: leases.share })
  const perBuilding = numberDistribution(leases.perBuilding, 'leases.perBuilding')
  const { uniform } = streamOf(drawing.seed, 'building.leases')
  const buildings = new Int32Array(tenants.length)
  const places = new Uint8Array(tenants.length)
  let count = 0
  for (let at = 0; at < tenants.length; count++) {
    const place = borough[tenants[at] ?? 0] ?? 0
    const end = Math.min(tenants.length, at + numberAt(perBuilding, uniform(count)))
    places[count] = place
    while (at < end && (borough[tenants[at] ?? 0] ?? 0) === place) {
      buildings[at] = count
      at += 1
    }
  }
  const lease = emptyTable(tenants.length)
  lease.links.set('tenant', { to: 'business', rows: tenants })
  lease.links.set('building', { to: 'building', rows: buildings })
  const building = emptyTable(count)
  building.columns.set('borough', places.slice(0, count))
  building.links.set('owner', { to: 'person', rows: owners(drawing, count, leases.ownersFrom) })
  drawing.tables.set('building', building)
  drawing.tables.set('lease', lease)
}

interface Tenants {
  readonly rows: number
  readonly borough: ArrayLike<number>
  readonly share: number
}

/** The businesses that rent, borough by borough, in random order within. */
const byBorough = (drawing: Drawing, { rows, borough, share }: Tenants): Int32Array => {
  const { uniform } = streamOf(drawing.seed, 'lease.tenant')
  const renting = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => uniform(row) < share)
  shuffle(renting, streamOf(drawing.seed, 'lease.order'))
  return renting.sort((one, other) => (borough[one] ?? 0) - (borough[other] ?? 0))
}

const owners = (drawing: Drawing, count: number, from: number): Int32Array => {
  const { rows, columns } = tableOf(drawing.tables, 'person')
  const ages = columns.get('age') ?? new Uint8Array()
  const old = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => (ages[row] ?? 0) >= from)
  if (old.length === 0) throw new RecipeError('leases.ownersFrom', 'an age that someone has')
  const stream = streamOf(drawing.seed, 'building.owner')
  return Int32Array.from({ length: count }, (_, row) => old[wholeBelow(stream, row, old.length)] ?? 0)
}
