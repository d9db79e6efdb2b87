/** Where one is in a list, and what one has marked in it. */
export interface Marks {
  /** The id of the row that keys act on; `null` before the first key. */
  readonly at: string | null
  readonly selected: ReadonlySet<string>
}

export const NO_MARKS: Marks = { at: null, selected: new Set() }

/** The most cases that can be worked on at once; the server takes no more. */
export const MOST_SELECTED = 200

/** Moves by rows, not past the ends. Whoever comes from a row that is gone begins at the top. */
export const move = (marks: Marks, ids: readonly string[], by: number): Marks => {
  const from = marks.at === null ? -1 : ids.indexOf(marks.at)
  const to = from === -1 ? 0 : Math.min(Math.max(from + by, 0), ids.length - 1)
  return { ...marks, at: ids[to] ?? null }
}

/** Goes to a row. */
export const goTo = (marks: Marks, id: string): Marks => ({ ...marks, at: id })

/** Marks a row, or takes its mark away. */
export const toggle = (marks: Marks, id: string): Marks => {
  const selected = new Set(marks.selected)
  if (!selected.delete(id) && selected.size < MOST_SELECTED) selected.add(id)
  return { at: id, selected }
}

/** Marks every row from where one is to this one. */
export const toggleThrough = (marks: Marks, ids: readonly string[], id: string): Marks => {
  const [from, to] = [marks.at === null ? -1 : ids.indexOf(marks.at), ids.indexOf(id)]
  if (from === -1 || to === -1) return toggle(marks, id)
  const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { at: id, selected: withAll(marks.selected, between) }
}

const withAll = (selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...new Set([...selected, ...ids])].slice(0, MOST_SELECTED))

/** Marks all rows; or, where all that can be are marked, none. */
export const toggleAll = (marks: Marks, ids: readonly string[]): Marks => ({
  ...marks,
  selected:
    selectedIn(marks, ids).length < Math.min(ids.length, MOST_SELECTED) ? withAll(new Set(), ids) : new Set(),
})

export const clear = (marks: Marks): Marks => ({ ...marks, selected: new Set() })

/** The marked rows that are in the list, in its order: nobody acts on what they do not see. */
export const selectedIn = ({ selected }: Marks, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => selected.has(id))
