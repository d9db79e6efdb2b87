import type { LinkColumn } from './columns.ts'

/** The rows that link to each row: those at `order[starts[row]]` up to before `order[starts[row + 1]]`. */
export interface MemberIndex {
  readonly starts: Int32Array
  /** Nothing where the rows already stand in that order: then the positions are the rows. */
  readonly order: Int32Array | undefined
}

/** Sorts the rows of a link by owner, the rows of each in their own order. */
export function indexMembers(link: LinkColumn | undefined, owners: number): MemberIndex {
  const starts = new Int32Array(owners + 1)
  const rows = link?.rows ?? new Int32Array(0)
  let last = -1
  let isSorted = true
  for (const owner of rows) {
    if (owner < last) isSorted = false
    last = owner
    if (owner >= 0) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1
  }
  for (let owner = 0; owner < owners; owner++)
    starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0)
  const skipped = rows.length - (starts[owners] ?? 0)
  if (isSorted && skipped === 0) return { starts, order: undefined }
  return { starts, order: orderBy(rows, starts) }
}

function orderBy(rows: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const order = new Int32Array(starts.at(-1) ?? 0)
  for (let row = 0; row < rows.length; row++) {
    const owner = rows[row] ?? -1
    if (owner < 0) continue
    const at = next[owner] ?? 0
    order[at] = row
    next[owner] = at + 1
  }
  return order
}
