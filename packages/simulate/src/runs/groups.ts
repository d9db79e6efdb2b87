import type { ReportDimension, Text } from '@ondol/rules'
import { fieldOf, follow, type Ground, numbersOf } from './follow.ts'
import { RunError } from './run-error.ts'

/** One group by which results are told. */
export interface Group {
  /** The id of a choice, or the lower end of a band. */
  readonly id: string
  readonly title: Text
}

/** The groups of a dimension, and for the rows of each entity in which group they are. */
export interface Grouping {
  readonly id: string
  readonly title: Text
  readonly groups: readonly Group[]
  readonly of: Readonly<Record<string, Uint8Array>>
}

/** Sorts the rows of some entities into the groups of a dimension. */
export const groupingOf = (
  ground: Ground,
  dimension: ReportDimension,
  entities: readonly string[],
): Grouping => {
  const paths = Object.entries(dimension.of).filter(([entity]) => entities.includes(entity))
  return {
    id: dimension.id,
    title: dimension.title,
    groups: groupsOf(ground, dimension),
    of: Object.fromEntries(
      paths.map(([entity, path]) => [entity, sorted(ground, { entity, path, dimension })]),
    ),
  }
}

const groupsOf = (ground: Ground, { id, of, bands }: ReportDimension): readonly Group[] => {
  if (bands !== undefined)
    return bands.map((from, index) => ({ id: String(from), title: bandTitle(from, bands[index + 1]) }))
  const [first] = Object.entries(of)
  if (first === undefined) throw new RunError(`dimension ${id}`, 'an entity')
  const [entity, path] = first
  const names = path.split('.')
  const field = fieldOf(ground.pack, follow(ground, entity, names.slice(0, -1)).entity, names.at(-1) ?? '')
  if (field?.type !== 'choice') throw new RunError(`dimension ${id}`, 'a choice, or bands')
  return Object.entries(field.choices).map(([choice, title]) => ({ id: choice, title }))
}

const bandTitle = (from: number, next: number | undefined): Text => {
  const range = next === undefined ? `${from}+` : next - from === 1 ? `${from}` : `${from}–${next - 1}`
  return { ko: range, en: range }
}

interface Sorting {
  readonly entity: string
  readonly path: string
  readonly dimension: ReportDimension
}

const sorted = (ground: Ground, { entity, path, dimension }: Sorting): Uint8Array => {
  const names = path.split('.')
  const { entity: end, rows } = follow(ground, entity, names.slice(0, -1))
  const numbers = numbersOf(ground, end, names.at(-1) ?? '')
  const group = groupFinder(dimension.bands)
  const own = bytesBy(numbers.length, (row) => group(numbers[row] ?? 0))
  return rows === null ? own : groupsAt(own, rows)
}

/** The groups of the rows that links lead to. */
export const groupsAt = (groups: Uint8Array, rows: Int32Array): Uint8Array =>
  bytesBy(rows.length, (row) => groups[rows[row] ?? -1] ?? 0)

/** A loop, since `Uint8Array.from` takes ten times as long over millions of rows. */
const bytesBy = (rows: number, of: (row: number) => number): Uint8Array => {
  const bytes = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) bytes[row] = of(row)
  return bytes
}

const groupFinder = (bands: readonly number[] | undefined): ((number: number) => number) => {
  if (bands === undefined) return (number) => number
  const last = bands.length - 1
  return (number) => {
    let band = last
    while (band > 0 && number < (bands[band] ?? 0)) band -= 1
    return band
  }
}

/** Tenths of the rows by a value, the lowest first: unknown values count as the lowest. */
export const tenthsOf = (values: Float64Array): Uint8Array => {
  const ordered = values.slice()
  for (let row = 0; row < ordered.length; row++)
    if (Number.isNaN(ordered[row])) ordered[row] = Number.NEGATIVE_INFINITY
  ordered.sort()
  const limits = Float64Array.from(
    { length: 9 },
    (_, tenth) => ordered[Math.floor(((tenth + 1) * ordered.length) / 10)] ?? 0,
  )
  return bytesBy(values.length, (row) => {
    const value = values[row] ?? 0
    let tenth = 0
    while (tenth < 9 && value >= (limits[tenth] ?? 0)) tenth += 1
    return tenth
  })
}

/** The groups of tenths. */
export const TENTHS: readonly Group[] = Array.from({ length: 10 }, (_, tenth) => ({
  id: String(tenth + 1),
  title: { ko: `${tenth + 1}분위`, en: `tenth ${tenth + 1}` },
}))
