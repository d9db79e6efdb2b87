/** A published distribution that a table must have along some of its axes. */
export interface Margin {
  /** The axes that are kept, in the order of the table's. */
  readonly axes: readonly number[]
  /** The wanted sums, row by row over the kept axes. */
  readonly sums: readonly number[]
}

/** What to fit. */
export interface TableToFit {
  /** The lengths of the axes. */
  readonly shape: readonly number[]
  /** The pattern that the table starts from, row by row: how things go together. What is 0 stays 0. */
  readonly pattern: readonly number[]
  readonly margins: readonly Margin[]
}

/** A table, and how far it is from its margins. */
export interface FittedTable {
  readonly cells: readonly number[]
  /** The largest distance of a sum from the wanted one, as a share of all. */
  readonly farthest: number
  readonly rounds: number
}

const ENOUGH = 1e-10
const MOST_ROUNDS = 2000

/**
 * Iterative proportional fitting (Deming and Stephan, 1940): the table nearest to the pattern that has the
 * wanted margins. Margins that contradict each other, or ask for something where the pattern is 0, leave a
 * distance, which the caller must look at.
 */
export const fitTable = ({ shape, pattern, margins }: TableToFit): FittedTable => {
  const cells = [...pattern]
  const places = margins.map(({ axes }) => placesOf(shape, axes))
  const total = margins[0]?.sums.reduce((all, sum) => all + sum, 0) ?? 1
  let farthest = Number.POSITIVE_INFINITY
  let rounds = 0
  while (rounds < MOST_ROUNDS && farthest > ENOUGH) {
    farthest = 0
    for (const [index, margin] of margins.entries())
      farthest = Math.max(farthest, scale(cells, places[index] ?? [], margin.sums) / total)
    rounds += 1
  }
  return { cells, farthest, rounds }
}

/** Scales the cells to the wanted sums; answers the largest distance before. */
const scale = (cells: number[], places: readonly number[], wanted: readonly number[]): number => {
  const sums = new Array<number>(wanted.length).fill(0)
  for (const [cell, place] of places.entries()) sums[place] = (sums[place] ?? 0) + (cells[cell] ?? 0)
  for (const [cell, place] of places.entries()) {
    const sum = sums[place] ?? 0
    if (sum > 0) cells[cell] = ((cells[cell] ?? 0) * (wanted[place] ?? 0)) / sum
  }
  return wanted.reduce((far, sum, place) => Math.max(far, Math.abs(sum - (sums[place] ?? 0))), 0)
}

/** For each cell of the table the place in a margin over some axes. */
const placesOf = (shape: readonly number[], axes: readonly number[]): readonly number[] => {
  const size = shape.reduce((all, length) => all * length, 1)
  return Array.from({ length: size }, (_, cell) => {
    const index = indexOf(shape, cell)
    return axes.reduce((place, axis) => place * (shape[axis] ?? 1) + (index[axis] ?? 0), 0)
  })
}

const indexOf = (shape: readonly number[], cell: number): readonly number[] => {
  const index: number[] = []
  let rest = cell
  for (const length of shape.toReversed()) {
    index.unshift(rest % length)
    rest = Math.floor(rest / length)
  }
  return index
}
