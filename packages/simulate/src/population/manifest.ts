import type { Numbers } from '@ondol/rules'
import type { FitReport } from '../synthesis/fit-report.ts'
import type { PopulationOrigin } from './population.ts'

/** The version of the layout of a population’s folder. */
export const FORMAT = 'ondol-population/1'

/** The kinds of arrays that a file may hold. Numbers are written little-endian. */
export type ArrayName =
  | 'Uint8Array'
  | 'Int8Array'
  | 'Uint16Array'
  | 'Int16Array'
  | 'Uint32Array'
  | 'Int32Array'
  | 'Float64Array'

/** Numbers of a kind over memory that threads can share. */
export const numbersOver = (array: ArrayName, buffer: SharedArrayBuffer): Numbers => {
  switch (array) {
    case 'Uint8Array':
      return new Uint8Array(buffer)
    case 'Int8Array':
      return new Int8Array(buffer)
    case 'Uint16Array':
      return new Uint16Array(buffer)
    case 'Int16Array':
      return new Int16Array(buffer)
    case 'Uint32Array':
      return new Uint32Array(buffer)
    case 'Int32Array':
      return new Int32Array(buffer)
    case 'Float64Array':
      return new Float64Array(buffer)
  }
}

/** The name of an array’s kind. */
export const arrayName = (numbers: Numbers): ArrayName => {
  if (numbers instanceof Uint8Array) return 'Uint8Array'
  if (numbers instanceof Int8Array) return 'Int8Array'
  if (numbers instanceof Uint16Array) return 'Uint16Array'
  if (numbers instanceof Int16Array) return 'Int16Array'
  if (numbers instanceof Uint32Array) return 'Uint32Array'
  if (numbers instanceof Int32Array) return 'Int32Array'
  return 'Float64Array'
}

/** One array in a file of its own. */
export interface FileOfNumbers {
  readonly file: string
  readonly array: ArrayName
  /** In bytes. */
  readonly bytes: number
  /** Of the file’s bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** What stands in `population.json` about one column. */
export interface ColumnEntry {
  readonly kind: 'plain' | 'set' | 'link' | 'monthly'
  readonly numbers: FileOfNumbers
  readonly gaps?: readonly (FileOfNumbers | null)[]
  readonly complete?: boolean
  readonly first?: string
  readonly months?: number
}

/** What stands in `population.json`. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly model: string
  readonly origin: PopulationOrigin
  readonly asOf: string
  readonly weight: number
  readonly entities: Readonly<
    Record<string, { readonly rows: number; readonly fields: Readonly<Record<string, ColumnEntry>> }>
  >
  readonly attributes: Readonly<Record<string, Readonly<Record<string, FileOfNumbers>>>>
  readonly fit: FitReport | null
}

/** A folder that holds no population, or a broken one. The message names the file and what was expected. */
export class PopulationError extends Error {
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`)
    this.name = 'PopulationError'
  }
}
