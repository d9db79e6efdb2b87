/** A place in the line: who came earlier goes first; equal moments are told apart by the id. */
export interface Place {
  readonly id: string
  /** When it was taken, in milliseconds since 1970. */
  readonly takenAt: number
}

/** Places with something beside each, in the order of the line. */
export interface InOrder<T> {
  /** Puts a place in, or changes what stands beside it. Answers how many are before it. */
  readonly put: (place: Place, value: T) => number
  readonly remove: (place: Place) => void
  /** Takes out the earliest; `undefined` where nobody is. */
  readonly shift: () => T | undefined
  readonly keep: (wanted: (value: T) => boolean) => void
  readonly size: () => number
}

/** An empty order. Almost everybody is put in at its end, which costs a comparison or two. */
export function inOrder<T>(): InOrder<T> {
  let rows: { readonly place: Place; value: T }[] = []
  const at = (place: Place): { readonly index: number; readonly isThere: boolean } => {
    const index = firstNotBefore(rows, place)
    return { index, isThere: rows[index] !== undefined && !isBefore(place, rows[index].place) }
  }
  return {
    put: (place, value) => {
      const { index, isThere } = at(place)
      rows.splice(index, isThere ? 1 : 0, { place, value })
      return index
    },
    remove: (place) => {
      const { index, isThere } = at(place)
      if (isThere) rows.splice(index, 1)
    },
    shift: () => rows.shift()?.value,
    keep: (wanted) => {
      rows = rows.filter(({ value }) => wanted(value))
    },
    size: () => rows.length,
  }
}

function firstNotBefore(rows: readonly { readonly place: Place }[], place: Place): number {
  const last = rows.at(-1)
  if (last === undefined || isBefore(last.place, place)) return rows.length
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row !== undefined && isBefore(row.place, place)) low = middle + 1
    else high = middle
  }
  return low
}

function isBefore(left: Place, right: Place): boolean {
  return left.takenAt === right.takenAt ? left.id < right.id : left.takenAt < right.takenAt
}
