import type { Shares } from '@ondol/rules'
import { sumOf } from '../fitting/sum-of.ts'
import { RecipeError } from './table.ts'

/** Ranges of whole numbers with what share of rows lies below the end of each. */
export interface Distribution {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly upTo: readonly number[]
}

/** Shares by number or range of numbers: `{ "0": 0.9, "1-5": 0.1 }`. */
export const numberDistribution = (shares: Shares, place: string): Distribution =>
  distributionOf(
    Object.entries(shares).map(([range, share]) => {
      const [from, to = from] = range.split('-').map(Number)
      if (
        from === undefined ||
        to === undefined ||
        !(Number.isInteger(from) && Number.isInteger(to) && from <= to)
      )
        throw new RecipeError(place, `a whole number or a range such as "1-5", not "${range}"`)
      return { from, to, share }
    }),
    place,
  )

/** Shares by id, as the positions of the ids among the choices. */
export const idDistribution = (shares: Shares, choices: readonly string[], place: string): Distribution =>
  distributionOf(
    Object.entries(shares).map(([id, share]) => {
      const index = choices.indexOf(id)
      if (index < 0) throw new RecipeError(place, `one of ${choices.join(', ')}, not "${id}"`)
      return { from: index, to: index, share }
    }),
    place,
  )

interface Part {
  readonly from: number
  readonly to: number
  readonly share: number
}

const distributionOf = (parts: readonly Part[], place: string): Distribution => {
  const sum = sumOf(parts.map(({ share }) => share))
  if (!(sum > 0) || parts.some(({ share }) => !(share >= 0)))
    throw new RecipeError(place, 'shares from 0, and one above it')
  let below = 0
  const upTo = parts.map(({ share }) => {
    below += share / sum
    return below
  })
  return { from: parts.map(({ from }) => from), to: parts.map(({ to }) => to), upTo }
}

/** The number at a place in [0, 1) of a distribution; within a range it lies as far in as the place does. */
export const numberAt = ({ from, to, upTo }: Distribution, place: number): number => {
  let part = 0
  while (part < upTo.length - 1 && place >= (upTo[part] ?? 1)) part += 1
  const low = from[part] ?? 0
  const high = to[part] ?? low
  if (low === high) return low
  const start = part === 0 ? 0 : (upTo[part - 1] ?? 0)
  const within = (place - start) / ((upTo[part] ?? 1) - start)
  return low + Math.min(high - low, Math.floor(within * (high - low + 1)))
}
