import type { Frame, Row } from '../evaluate/value.ts'

/** Facts that have been read and linked, at a date. Made by `readFacts`; good for one pack. */
export interface Facts {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly frame: Frame
  /** The rows of every entity, in the order of the file. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>
}
