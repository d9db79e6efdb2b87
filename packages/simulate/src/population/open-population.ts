import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Column, Gaps, Numbers } from '@ondol/rules'
import type { FitReport } from '../synthesis/fit-report.ts'
import {
  type ColumnEntry,
  type FileOfNumbers,
  FORMAT,
  type Manifest,
  numbersOver,
  PopulationError,
} from './manifest.ts'
import { mapValues } from './map-values.ts'
import type { Population } from './population.ts'

/** How a population is opened. */
export interface OpenOptions {
  /** Whether every file’s SHA-256 is checked, which takes a second for each gigabyte or so; false unless given. */
  readonly verify?: boolean
}

/**
 * Opens a population’s folder. The numbers are read as they lie in the files into memory that threads can share. Throws
 * a PopulationError where the folder holds none, or a file is missing, of another length or, if asked, altered.
 */
export const openPopulation = (
  folder: string,
  { verify = false }: OpenOptions = {},
): { readonly population: Population; readonly fit: FitReport | null } => {
  const { origin, asOf, weight, model, entities, attributes, fit } = readManifest(folder)
  const read = (entry: FileOfNumbers): Numbers => readNumbers(folder, entry, verify)
  return {
    population: {
      origin,
      asOf,
      weight,
      columns: {
        model,
        entities: mapValues(entities, ({ rows, fields }) => ({
          rows,
          fields: mapValues(fields, (entry) => columnOf(entry, read)),
        })),
      },
      attributes: mapValues(attributes, (named) => mapValues(named, read)),
    },
    fit,
  }
}

const readManifest = (folder: string): Manifest => {
  const place = join(folder, 'population.json')
  const text = attempt(() => readFileSync(place, 'utf8'), place, 'a population’s description')
  const manifest: unknown = attempt(() => JSON.parse(text), place, 'JSON')
  const format =
    typeof manifest === 'object' && manifest !== null && 'format' in manifest ? manifest.format : null
  if (format !== FORMAT)
    throw new PopulationError(place, `the format "${FORMAT}", not ${JSON.stringify(format)}`)
  return manifest as Manifest // written by writePopulation, as its format says
}

const attempt = <T>(run: () => T, place: string, expected: string): T => {
  try {
    return run()
  } catch {
    throw new PopulationError(place, expected)
  }
}

const readNumbers = (
  folder: string,
  { file, array, bytes: size, sha256 }: FileOfNumbers,
  verify: boolean,
): Numbers => {
  const place = join(folder, file)
  const memory = new SharedArrayBuffer(size)
  const bytes = new Uint8Array(memory)
  const descriptor = attempt(() => openSync(place, 'r'), place, 'a file')
  try {
    if (readAll(descriptor, bytes) !== size || readSync(descriptor, new Uint8Array(1)) !== 0)
      throw new PopulationError(place, `${size} bytes`)
  } finally {
    closeSync(descriptor)
  }
  if (verify && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new PopulationError(place, `the SHA-256 ${sha256}: the file was altered`)
  return numbersOver(array, memory)
}

/** One call reads up to 2 GiB. */
const readAll = (descriptor: number, bytes: Uint8Array): number => {
  let read = 0
  while (read < bytes.length) {
    const count = readSync(descriptor, bytes, read, Math.min(bytes.length - read, 2 ** 30), null)
    if (count === 0) return read
    read += count
  }
  return read
}

const columnOf = (entry: ColumnEntry, read: (file: FileOfNumbers) => Numbers): Column => {
  const values = read(entry.numbers)
  const gaps = entry.gaps?.map((mask) => (mask === null ? undefined : asGaps(read(mask))))
  switch (entry.kind) {
    case 'link':
      if (!(values instanceof Int32Array)) break
      return { kind: 'link', rows: values, complete: entry.complete === true }
    case 'monthly':
      return { kind: 'monthly', first: entry.first ?? '', months: entry.months ?? 0, values, gaps }
    case 'set':
      if (!(values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array))
        break
      return { kind: 'set', values, gaps: gaps?.[0] }
    case 'plain':
      return { kind: 'plain', values, gaps: gaps?.[0] }
  }
  throw new PopulationError(entry.numbers.file, `numbers for a column of kind ${entry.kind}`)
}

const asGaps = (numbers: Numbers): Gaps => {
  if (numbers instanceof Uint8Array) return numbers
  throw new PopulationError('a mask of gaps', 'bytes')
}
