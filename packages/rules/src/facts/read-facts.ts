import { type DateNumber, formatDate, monthOf, parseDate } from '../calendar/calendar.ts'
import type { Pack } from '../evaluate/load-pack.ts'
import type { Row } from '../evaluate/value.ts'
import type { Entity, Field } from '../model/field.ts'
import type { Facts } from './facts.ts'
import { FactsError, found, isUnprintable, shortened } from './facts-error.ts'
import { isDeclared, statedPeriod } from './read-period.ts'
import { isRecord, type ReadValue, valueReader } from './read-value.ts'

/** What the caller knows beside the file. */
export interface ReadOptions {
  /** Asks at this date (`YYYY-MM-DD`) instead of the file's `asOf`. */
  readonly asOf?: string | undefined
  /** The date that stands where neither the file nor the caller names one. */
  readonly today?: string | undefined
}

type Rows = Map<string, Map<string, Row>>
type Object_ = Readonly<Record<string, unknown>>

/**
 * Reads a facts object for a pack: every name, type, range and link is checked, and `null` means unknown.
 * Throws a FactsError naming the first place that cannot be read; nothing is guessed.
 */
export function readFacts(pack: Pack, input: unknown, options: ReadOptions = {}): Facts {
  if (!isRecord(input)) throw new FactsError('facts', `an object, not ${found(input)}`)
  const reader = readerOf(pack)
  for (const key of Object.keys(input)) {
    if (!reader.topLevel.has(key))
      throw new FactsError(shortened(key), `one of ${[...reader.topLevel].join(', ')}`)
  }
  const today = readAsOf(input, options)
  const rows = readRows(reader, input)
  return {
    asOf: formatDate(today),
    rows,
    frame: {
      today,
      month: monthOf(today),
      parameters: pack.parametersAt(today),
      declared: pack.definition.declarations.map(({ id }, position) =>
        isDeclared(pack.declarationPeriods[position] ?? [], statedPeriod(input[id], id), today),
      ),
    },
  }
}

interface EntityReader {
  readonly entity: Entity
  readonly fields: ReadonlyMap<
    string,
    { readonly position: number; readonly field: Field; readonly read: ReadValue | null }
  >
  readonly width: number
}

interface Reader {
  readonly topLevel: ReadonlySet<string>
  readonly entities: readonly EntityReader[]
  readonly relations: readonly { readonly from: string; readonly position: number }[]
  readonly derivedWidth: number
}

const readers = new WeakMap<Pack, Reader>()

function readerOf(pack: Pack): Reader {
  const known = readers.get(pack)
  if (known !== undefined) return known
  const { entities, declarations, relations, derived } = pack.definition
  const reader: Reader = {
    topLevel: new Set(['asOf', ...declarations.map(({ id }) => id), ...entities.map(({ id }) => id)]),
    entities: entities.map(entityReader),
    relations: relations.map(({ from, link }) => ({
      from,
      position: pack.layout.fields.get(from)?.get(link) ?? -1,
    })),
    derivedWidth: derived.length,
  }
  readers.set(pack, reader)
  return reader
}

function entityReader(entity: Entity): EntityReader {
  const fields = Object.entries(entity.fields).map(([name, field], position) => {
    const read = field.type === 'link' ? null : valueReader(field)
    return [name, { position, field, read }] as const
  })
  return { entity, fields: new Map(fields), width: fields.length }
}

function readAsOf(input: Object_, { asOf, today }: ReadOptions): DateNumber {
  const stated = asOf ?? input['asOf'] ?? today
  const date = typeof stated === 'string' ? parseDate(stated) : undefined
  if (date === undefined) throw new FactsError('asOf', `a date YYYY-MM-DD, not ${found(stated)}`)
  return date
}

function readRows(reader: Reader, input: Object_): Rows {
  const rows: Rows = new Map()
  for (const entityReader of reader.entities) {
    rows.set(entityReader.entity.id, emptyRows(entityReader, input[entityReader.entity.id], reader))
  }
  for (const { entity, fields } of reader.entities) {
    const stated = input[entity.id]
    if (!isRecord(stated)) continue
    for (const [id, row] of rows.get(entity.id) ?? []) fillRow(row, stated[id], { fields, rows })
  }
  reader.relations.forEach(({ from, position }, relation) => {
    for (const row of rows.get(from)?.values() ?? []) linkBack(row, position, relation)
  })
  return rows
}

const LONGEST_ID = 200
/** What JavaScript keeps for itself. */
const KEPT_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function emptyRows({ entity, width }: EntityReader, stated: unknown, reader: Reader): Map<string, Row> {
  const rows = new Map<string, Row>()
  if (stated === undefined || stated === null) return rows
  if (!isRecord(stated)) throw new FactsError(entity.id, `an object of ids, not ${found(stated)}`)
  for (const id of Object.keys(stated)) {
    if (!isId(id)) {
      throw new FactsError(
        `${entity.id}/${shortened(id)}`,
        `an id of 1 to ${LONGEST_ID} characters without "/" and control characters, other than ${[...KEPT_NAMES].join(', ')}`,
      )
    }
    rows.set(id, {
      entity: entity.id,
      id,
      subject: `${entity.id}/${id}`,
      fields: new Array(width),
      back: new Array(reader.relations.length),
      derived: new Array(reader.derivedWidth),
      logs: [],
      traces: [],
    })
  }
  return rows
}

function isId(name: string): boolean {
  const fits = name !== '' && name.length <= LONGEST_ID && !name.includes('/') && !isUnprintable(name)
  return fits && !KEPT_NAMES.has(name)
}

interface Stated {
  readonly name: string
  readonly value: unknown
}

/** The fields that a row may have, and the rows that it may link to. */
interface Around {
  readonly fields: EntityReader['fields']
  readonly rows: Rows
}

function fillRow(row: Row, stated: unknown, around: Around): void {
  if (!isRecord(stated)) {
    throw new FactsError(`${row.entity}/${row.id}`, `an object of facts, not ${found(stated)}`)
  }
  let at = ''
  try {
    for (const name of Object.keys(stated)) {
      at = name
      fillField(row, { name, value: stated[name] }, around)
    }
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    throw new FactsError(`${row.entity}/${row.id}.${shortened(at)}${error.place}`, error.expected)
  }
}

function fillField(row: Row, { name, value }: Stated, { fields, rows }: Around): void {
  const known = fields.get(name)
  if (known === undefined) throw new FactsError('', `one of ${[...fields.keys()].join(', ')}`)
  if (value === null || value === undefined) return
  const { field, position, read } = known
  row.fields[position] = read === null ? linkedRow(value, linkable(field, rows)) : read(value)
}

function linkable(field: Field, rows: Rows): ReadonlyMap<string, Row> | undefined {
  return field.type === 'link' ? rows.get(field.to) : undefined
}

function linkedRow(value: unknown, candidates: ReadonlyMap<string, Row> | undefined): Row {
  const row = typeof value === 'string' ? candidates?.get(value) : undefined
  if (row === undefined) throw new FactsError('', `an id that is stated in this file, not ${found(value)}`)
  return row
}

function linkBack(row: Row, position: number, relation: number): void {
  // A link field holds a row or nothing.
  const target = row.fields[position] as Row | undefined
  if (target === undefined) return
  const linked = target.back[relation]
  if (linked === undefined) target.back[relation] = [row]
  else linked.push(row)
}
