import type { Names } from './compile-cases.ts'
import type { DaysBefore } from './days-before.ts'

/** What draws need beside the tables. */
export interface Drawing extends Names {
  readonly seed: number
  readonly days: DaysBefore
}
