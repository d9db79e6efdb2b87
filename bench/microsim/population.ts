import type { ColumnSet, LinkColumn, PlainColumn } from '@ondol/rules'
import { seededRandom } from '../assess/random.ts'
import { countryPack } from './country/country-pack.ts'

/** Random people in households of one to four, sorted by household, over memory that threads share. */
export interface Population {
  readonly columns: ColumnSet
  /** The same arrays by name, as the peers read them. */
  readonly arrays: Arrays
  readonly persons: number
  readonly households: number
}

const CHILDREN_BORN = [2000, 2016] as const
const ADULTS_BORN = [1930, 1998] as const

/** Makes a population from a seed: whole sums, so that nothing depends on how they are rounded. */
export function makePopulation(persons: number, seed: number): Population {
  const draw = seededRandom(seed).int
  const household = shared(Int32Array, persons)
  const role = shared(Uint8Array, persons)
  const birth = shared(Int32Array, persons)
  const salary = shared(Int32Array, persons)
  const capital = shared(Int32Array, persons)
  let households = 0
  for (let row = 0, left = 0; row < persons; row++, left--) {
    const isHead = left === 0
    if (isHead) {
      left = draw(1, 4)
      households++
    }
    const isChild = !isHead && draw(0, 1) === 1
    household[row] = households - 1
    role[row] = isChild ? 1 : 0
    birth[row] = birthday(isChild ? CHILDREN_BORN : ADULTS_BORN, draw)
    salary[row] = isChild ? 0 : pay(draw)
    capital[row] = draw(1, 10) === 1 ? draw(1, 1000) : 0
  }
  const size = shared(Uint8Array, households)
  const rent = shared(Int32Array, households)
  const occupancy = shared(Uint8Array, households)
  for (let row = 0; row < households; row++) {
    size[row] = draw(0, 150)
    rent[row] = draw(0, 1500)
    occupancy[row] = draw(0, 3)
  }
  const arrays = { household, role, birth, salary, capital, size, rent, occupancy }
  return { columns: columnsOf(arrays, persons, households), arrays, persons, households }
}

type Drawing = (least: number, most: number) => number

function birthday([first, last]: readonly [number, number], draw: Drawing): number {
  return draw(first, last) * 10000 + draw(1, 12) * 100 + draw(1, 28)
}

/** Three in ten earn nothing, some earn much. */
function pay(draw: Drawing): number {
  if (draw(1, 10) <= 3) return 0
  return draw(1, 16) === 1 ? draw(8000, 30_000) : draw(100, 8000)
}

/** The arrays of a population. */
export type Arrays = Readonly<
  Record<'household' | 'birth' | 'salary' | 'capital' | 'rent', Int32Array> &
    Record<'role' | 'size' | 'occupancy', Uint8Array>
>

function columnsOf(arrays: Arrays, persons: number, households: number): ColumnSet {
  const plain = (values: Int32Array | Uint8Array): PlainColumn => ({ kind: 'plain', values })
  const link: LinkColumn = { kind: 'link', rows: arrays.household, complete: true }
  const { role, birth, salary, capital, size, rent, occupancy } = arrays
  return {
    model: countryPack.id,
    entities: {
      person: {
        rows: persons,
        fields: {
          household: link,
          role: plain(role),
          birth: plain(birth),
          salary: plain(salary),
          capitalReturns: plain(capital),
        },
      },
      household: {
        rows: households,
        fields: { accommodationSize: plain(size), rent: plain(rent), occupancy: plain(occupancy) },
      },
    },
  }
}

interface ArrayOver<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer): T
}

function shared<T>(type: ArrayOver<T>, length: number): T {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}
