/** The cases before and after one in the queue that one came through. */
export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
}

export const ALONE: Neighbours = { previous: null, next: null }

/** The neighbours of an id in a list; `null` where it is not in it. */
export const neighboursIn = (ids: readonly string[], id: string): Neighbours | null => {
  const at = ids.indexOf(id)
  return at === -1 ? null : { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null }
}
