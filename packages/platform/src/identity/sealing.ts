/** The field of a row that a sealed text belongs to; sealed for one, it cannot be opened as another. */
export interface SealedPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** How names and ways to reach people are kept unreadable in the database. */
export interface Sealing {
  readonly seal: (text: string, place: SealedPlace) => string
  /** Throws where the text was altered, or sealed for another place or with a key that is gone. */
  readonly open: (sealed: string, place: SealedPlace) => string
}
