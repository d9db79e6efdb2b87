import { parseDate, parseMonth } from '../calendar/calendar.ts'
import type { Pack } from '../evaluate/load-pack.ts'
import type { Field, MonthlyField } from '../model/field.ts'
import type { Column, ColumnSet, EntityColumns, Gaps, MonthlyColumn, Numbers, SetColumn } from './columns.ts'
import { gapBytes, isGap } from './columns.ts'
import { type ColumnPlace, ColumnsError } from './columns-error.ts'
import { type FieldRange, type RangedField, rangeOf, setWords } from './field-range.ts'

/**
 * Throws a ColumnsError at the first place where columns do not fit a pack: an unknown entity or field, an array
 * of another length, a value that no fact may have. It reads every value once; the rules then trust them.
 */
export function checkColumns(pack: Pack, columns: ColumnSet): void {
  const { id } = pack.definition
  if (columns.model !== id) throw new ColumnsError({ entity: columns.model }, `columns of the pack "${id}"`)
  for (const [entity, { rows, fields }] of Object.entries(columns.entities)) {
    const known = pack.vocabulary.entities.get(entity)?.fields
    if (known === undefined) throw new ColumnsError({ entity }, 'an entity of the pack')
    if (!Number.isInteger(rows) || rows < 0) throw new ColumnsError({ entity }, 'a whole number of rows')
    for (const [name, column] of Object.entries(fields)) {
      const place = { entity, field: name }
      const field = Object.hasOwn(known, name) ? known[name] : undefined
      if (field === undefined) throw new ColumnsError(place, `one of ${Object.keys(known).join(', ')}`)
      checkColumn(column, field, { place, rows, columns })
    }
  }
}

interface Around {
  readonly place: ColumnPlace
  readonly rows: number
  readonly columns: ColumnSet
}

function checkColumn(column: Column, field: Field, around: Around): void {
  if (field.type === 'link' && column.kind === 'link') {
    const target = around.columns.entities[field.to]
    checkLinks(column.rows, { ...around, complete: column.complete, target })
  } else if (field.type === 'monthly' && column.kind === 'monthly') checkSeries(column, field, around)
  else if (field.type === 'set' && column.kind === 'set')
    checkSets(column, Object.keys(field.choices).length, around)
  else if (isRanged(field) && column.kind === 'plain') {
    checkLength(column.values, around.rows, around)
    checkGaps(column.gaps, around)
    checkValues(column.values, { ...around, field, gaps: column.gaps })
  } else {
    const expected = `a column for a field of type ${field.type}, not one of kind ${column.kind}`
    throw new ColumnsError(around.place, expected)
  }
}

function isRanged(field: Field): field is RangedField {
  return field.type !== 'link' && field.type !== 'monthly' && field.type !== 'set'
}

function checkLength(values: { readonly length: number }, expected: number, { place }: Around): void {
  if (values.length !== expected)
    throw new ColumnsError(place, `an array of ${expected} values, not ${values.length}`)
}

function checkGaps(gaps: Gaps | undefined, { place, rows }: Around): void {
  if (gaps !== undefined && gaps.length !== gapBytes(rows))
    throw new ColumnsError(place, `a mask of ${gapBytes(rows)} bytes, not ${gaps.length}`)
}

interface Values extends Around {
  readonly field: RangedField
  readonly gaps: Gaps | undefined
}

function checkValues(values: Numbers, { place, field, gaps }: Values): void {
  const range = rangeOf(field)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    const fits = isWithin(value, range) && (field.type !== 'date' || isDate(value))
    if (fits || isGap(gaps, row)) continue
    throw new ColumnsError({ ...place, row }, `${rangeWords(field, range)}, not ${value}`)
  }
}

function isWithin(value: number, { least, most, above, whole }: FieldRange): boolean {
  const isInside = value >= least && value <= most && (above === undefined || value > above)
  return isInside && (!whole || Number.isInteger(value))
}

function rangeWords({ type }: RangedField, { least, most, above, whole }: FieldRange): string {
  if (type === 'date') return `a date YYYYMMDD from ${least} to ${most}`
  const start = above === undefined ? `from ${least}` : `above ${above}`
  return `${whole ? 'a whole number' : 'a number'} ${start} to ${most}`
}

function isDate(value: number): boolean {
  const text = String(value)
  return parseDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) !== undefined
}

interface Links extends Around {
  readonly complete: boolean
  readonly target: EntityColumns | undefined
}

function checkLinks(links: Int32Array, around: Links): void {
  const { place, rows, complete, target } = around
  checkLength(links, rows, around)
  const [least, most] = [complete ? 0 : -1, (target?.rows ?? 0) - 1]
  for (let row = 0; row < links.length; row++) {
    const link = links[row] ?? Number.NaN
    if (link < least || link > most)
      throw new ColumnsError({ ...place, row }, `a row from ${least} to ${most}, not ${link}`)
  }
}

function checkSeries(column: MonthlyColumn, field: MonthlyField, around: Around): void {
  const { place, rows } = around
  if (parseMonth(column.first) === undefined) throw new ColumnsError(place, 'a first month YYYY-MM')
  checkLength(column.values, rows * column.months, around)
  if (column.gaps !== undefined && column.gaps.length !== column.months)
    throw new ColumnsError(place, `${column.months} masks, one a month, not ${column.gaps.length}`)
  for (let month = 0; month < column.months; month++) {
    const gaps = column.gaps?.[month]
    checkGaps(gaps, around)
    const values = column.values.subarray(month * rows, (month + 1) * rows)
    checkValues(values, { ...around, field: { type: field.of, title: field.title }, gaps })
  }
}

function checkSets(column: SetColumn, ids: number, around: Around): void {
  const { place, rows } = around
  const words = setWords(ids)
  checkLength(column.values, rows * words, around)
  checkGaps(column.gaps, around)
  if (column.values.BYTES_PER_ELEMENT * 8 < Math.min(ids, 32))
    throw new ColumnsError(place, `room for ${ids} ids`)
  const last = 2 ** (ids - (words - 1) * 32)
  for (let row = 0; row < rows; row++) {
    const value = column.values[(words - 1) * rows + row] ?? 0
    if (value >= last && !isGap(column.gaps, row))
      throw new ColumnsError({ ...place, row }, `bits of ${ids} ids, not ${value}`)
  }
}
