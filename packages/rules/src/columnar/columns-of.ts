import { formatMonth, type MonthNumber } from '../calendar/calendar.ts'
import type { Pack } from '../evaluate/load-pack.ts'
import type { MonthlySeries, Row, Stored } from '../evaluate/value.ts'
import type { Facts } from '../facts/facts.ts'
import type { Field } from '../model/field.ts'
import { type Column, type ColumnSet, type Gaps, gapBytes, type Numbers, type SetColumn } from './columns.ts'
import { setWords } from './field-range.ts'

/** Columns of facts that have been read, and which thing stands in which row. */
export interface ColumnsOfFacts {
  readonly columns: ColumnSet
  /** By entity, in the order of the rows. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

/** Puts read facts, of one file or of many, into columns: what `readFacts` checked, as narrow as it comes. */
export function columnsOf(pack: Pack, files: readonly Facts[]): ColumnsOfFacts {
  const rows = new Map<string, readonly Row[]>()
  const positions = new Map<Row, number>()
  for (const { id } of pack.definition.entities) {
    const own = files.flatMap((facts) => [...(facts.rows.get(id)?.values() ?? [])])
    own.forEach((row, position) => {
      positions.set(row, position)
    })
    rows.set(id, own)
  }
  const entities = pack.definition.entities.map(({ id, fields }) => {
    const own = rows.get(id) ?? []
    const columns = Object.entries(fields).map(([name, field], position) => {
      const stored = own.map((row) => row.fields[position])
      return [name, columnFor(field, stored, positions)] as const
    })
    return [id, { rows: own.length, fields: Object.fromEntries(columns) }] as const
  })
  return { columns: { model: pack.definition.id, entities: Object.fromEntries(entities) }, rows }
}

function columnFor(field: Field, stored: readonly Stored[], positions: ReadonlyMap<Row, number>): Column {
  switch (field.type) {
    case 'link': {
      // A link field holds a row or nothing.
      const rows = Int32Array.from(stored, (row) => positions.get(row as Row) ?? -1)
      return { kind: 'link', rows, complete: !rows.includes(-1) }
    }
    case 'monthly':
      // A monthly field holds a series or nothing.
      return monthlyColumn(stored as readonly (MonthlySeries | undefined)[])
    case 'set':
      // A set field holds ids or nothing.
      return setColumn(Object.keys(field.choices), stored as readonly (ReadonlySet<string> | undefined)[])
    case 'choice': {
      const ids = Object.keys(field.choices)
      return plainColumn(stored.map((id) => (typeof id === 'string' ? ids.indexOf(id) : undefined)))
    }
    case 'bool':
    case 'date':
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      // These fields hold a truth value or a number, or nothing.
      return plainColumn(stored.map((value) => (value === undefined ? undefined : Number(value))))
  }
}

function plainColumn(values: readonly (number | undefined)[]): Column {
  return { kind: 'plain', values: narrow(values.map((value) => value ?? 0)), gaps: gapsOf(values) }
}

/** A mask of the rows without a value; nothing where every row has one. */
function gapsOf(values: readonly unknown[]): Gaps | undefined {
  if (!values.includes(undefined)) return undefined
  const gaps = new Uint8Array(gapBytes(values.length))
  values.forEach((value, row) => {
    if (value === undefined) gaps[row >>> 3] = (gaps[row >>> 3] ?? 0) | (1 << (row & 7))
  })
  return gaps
}

/** The narrowest array that holds numbers exactly. */
function narrow(values: readonly number[]): Numbers {
  let [least, most] = [0, 0]
  for (const value of values) {
    if (!Number.isInteger(value)) return Float64Array.from(values)
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const fitting = WIDTHS.find((width) => least >= width.least && most <= width.most)
  return fitting === undefined ? Float64Array.from(values) : fitting.from(values)
}

const WIDTHS: readonly { least: number; most: number; from: (values: readonly number[]) => Numbers }[] = [
  { least: 0, most: 0xff, from: (values) => Uint8Array.from(values) },
  { least: -0x80, most: 0x7f, from: (values) => Int8Array.from(values) },
  { least: 0, most: 0xffff, from: (values) => Uint16Array.from(values) },
  { least: -0x8000, most: 0x7fff, from: (values) => Int16Array.from(values) },
  { least: 0, most: 0xffff_ffff, from: (values) => Uint32Array.from(values) },
  { least: -0x8000_0000, most: 0x7fff_ffff, from: (values) => Int32Array.from(values) },
]

function setColumn(ids: readonly string[], stored: readonly (ReadonlySet<string> | undefined)[]): SetColumn {
  const words = setWords(ids.length)
  const values =
    ids.length <= 8
      ? new Uint8Array(stored.length)
      : ids.length <= 16
        ? new Uint16Array(stored.length)
        : new Uint32Array(stored.length * words)
  stored.forEach((held, row) => {
    for (const id of held ?? []) {
      const position = ids.indexOf(id)
      const at = (position >>> 5) * stored.length + row
      values[at] = ((values[at] ?? 0) | (1 << (position & 31))) >>> 0
    }
  })
  return { kind: 'set', values, gaps: gapsOf(stored) }
}

function monthlyColumn(stored: readonly (MonthlySeries | undefined)[]): Column {
  const months = stored.flatMap((series) => series?.months ?? [])
  const first = months.reduce((before, month) => Math.min(before, month), months[0] ?? 0)
  const last = months.reduce((before, month) => Math.max(before, month), first)
  const length = months.length === 0 ? 0 : last - first + 1
  const byMonth = Array.from({ length }, (_, index) => stored.map((series) => valueIn(series, first + index)))
  const gaps = byMonth.map(gapsOf)
  return {
    kind: 'monthly',
    first: length === 0 ? '2000-01' : formatMonth(first),
    months: length,
    values: narrow(byMonth.flat().map((value) => value ?? 0)),
    gaps: gaps.every((mask) => mask === undefined) ? undefined : gaps,
  }
}

function valueIn(series: MonthlySeries | undefined, month: MonthNumber): number | undefined {
  return series?.values[series.months.indexOf(month)]
}
