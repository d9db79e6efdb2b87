import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Column, Gaps, Numbers } from '@ondol/rules'
import type { FitReport } from '../synthesis/fit-report.ts'
import {
  arrayName,
  type ColumnEntry,
  type FileOfNumbers,
  FORMAT,
  type Manifest,
  PopulationError,
} from './manifest.ts'
import { mapValues } from './map-values.ts'
import type { Population } from './population.ts'

/**
 * Writes a population as a folder: one file a column, as its numbers lie in memory, and `population.json`. The folder
 * is there whole or not at all. Throws a PopulationError where something else is in its place.
 */
export const writePopulation = (folder: string, population: Population, fit: FitReport | null): void => {
  if (existsSync(folder) && !existsSync(join(folder, 'population.json')))
    throw new PopulationError(folder, 'nothing, or an earlier population')
  const made = join(dirname(folder), `.${basename(folder)}.${process.pid}`)
  mkdirSync(made, { recursive: true })
  try {
    writeFileSync(join(made, 'population.json'), JSON.stringify(writeAll(made, population, fit), null, 1))
    rmSync(folder, { recursive: true, force: true })
    renameSync(made, folder)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const writeAll = (folder: string, population: Population, fit: FitReport | null): Manifest => {
  const { origin, asOf, weight, columns, attributes } = population
  return {
    format: FORMAT,
    model: columns.model,
    origin,
    asOf,
    weight,
    entities: mapValues(columns.entities, ({ rows, fields }, entity) => ({
      rows,
      fields: mapValues(fields, (column, field) => writeColumn(folder, `${entity}.${field}`, column)),
    })),
    attributes: mapValues(attributes, (named, entity) =>
      mapValues(named, (numbers, name) => writeNumbers(folder, `${entity}.attribute.${name}`, numbers)),
    ),
    fit,
  }
}

const writeColumn = (folder: string, name: string, column: Column): ColumnEntry => {
  switch (column.kind) {
    case 'link':
      return { kind: 'link', numbers: writeNumbers(folder, name, column.rows), complete: column.complete }
    case 'monthly':
      return {
        kind: 'monthly',
        numbers: writeNumbers(folder, name, column.values),
        first: column.first,
        months: column.months,
        ...writeGaps(folder, name, column.gaps),
      }
    case 'plain':
    case 'set':
      return {
        kind: column.kind,
        numbers: writeNumbers(folder, name, column.values),
        ...writeGaps(folder, name, column.gaps === undefined ? undefined : [column.gaps]),
      }
  }
}

const writeGaps = (
  folder: string,
  name: string,
  gaps: readonly (Gaps | undefined)[] | undefined,
): Pick<ColumnEntry, 'gaps'> =>
  gaps === undefined
    ? {}
    : {
        gaps: gaps.map((mask, index) =>
          mask === undefined ? null : writeNumbers(folder, `${name}.gaps-${index}`, mask),
        ),
      }

const writeNumbers = (folder: string, name: string, numbers: Numbers): FileOfNumbers => {
  const file = `${name}.bin`
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  writeFileSync(join(folder, file), bytes)
  return {
    file,
    array: arrayName(numbers),
    bytes: numbers.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
