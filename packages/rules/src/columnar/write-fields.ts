import type { Expression, ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import type { Field } from '../model/field.ts'
import { derivedKey, fieldOf } from '../pack/vocabulary.ts'
import { type ColumnWriter, scopeOf } from './column-writer.ts'
import type { Column, Gaps, PlainColumn } from './columns.ts'
import { rangeOf } from './field-range.ts'
import { constant, named } from './page.ts'
import { definitionIn } from './plan.ts'
import type { Term } from './term.ts'

/** The column of a field; nothing where the field is unknown of every row. */
export function columnOf({ ground }: ColumnWriter, entity: string, field: string): Column | undefined {
  return ground.columns.entities[entity]?.fields[field]
}

const fieldIn = (writer: ColumnWriter, entity: string, field: string): Field =>
  fieldOf(scopeOf(writer).vocabulary, { entity, field }, writer.ground.scope.place)

export function writeField(node: ExpressionOf<'field'>, writer: ColumnWriter): Term {
  return writer.remember(node, () => readField(node, writer))
}

function readField(node: ExpressionOf<'field'>, writer: ColumnWriter): Term {
  const column = columnOf(writer, node.entity, node.field)
  const field = fieldIn(writer, node.entity, node.field)
  if (field.type === 'link' || field.type === 'monthly' || field.type === 'set')
    throw new Error(`${node.entity}.${node.field} has no value of its own`)
  const open = column?.kind !== 'plain' || column.gaps !== undefined
  const value = column?.kind === 'plain' ? stored(column, writer) : undefined
  switch (field.type) {
    case 'bool':
      return { kind: 'truth', open, code: value === undefined ? js`3` : truth(value, writer) }
    case 'choice':
      return {
        kind: 'choice',
        open,
        ids: Object.keys(field.choices),
        code: value === undefined ? js`-1` : unlessGap(value, js`-1`, writer),
      }
    case 'date':
    case 'int':
    case 'won':
    case 'ratio':
    case 'area': {
      const { least, most } = rangeOf(field)
      return {
        kind: 'number',
        open,
        most: Math.max(Math.abs(least), Math.abs(most)),
        code: value === undefined ? js`NaN` : unlessGap(value, js`NaN`, writer),
      }
    }
  }
}

interface Stored {
  readonly code: Code
  readonly gap: Code | undefined
}

function stored({ values, gaps }: PlainColumn, { page, row }: ColumnWriter): Stored {
  const code = js`${constant(page, values)}[${row}]`
  return { code, gap: gaps === undefined ? undefined : gapAt(gaps, page, row) }
}

/** 1 where the row's value is unknown. */
function gapAt(gaps: Gaps, page: ColumnWriter['page'], row: Code): Code {
  return js`((${constant(page, gaps)}[${row}>>>3]>>>(${row}&7))&1)`
}

function unlessGap({ code, gap }: Stored, unknown: Code, { page }: ColumnWriter): Code {
  return named(page, gap === undefined ? code : js`${gap}!==0?${unknown}:${code}`)
}

function truth({ code, gap }: Stored, { page }: ColumnWriter): Code {
  return named(page, gap === undefined ? js`${code}!==0` : js`${gap}!==0?3:2-${code}`)
}

/**
 * Whether a set holds an id. Sets are never values of a loop: the question goes down to the field, by way of
 * links, tables and variables, and is a truth value from there on.
 */
export function writeHas(node: ExpressionOf<'has'>, writer: ColumnWriter): Term {
  const { of, choice } = node
  const inside = (inner: Expression): Expression => ({ kind: 'has', of: inner, choice })
  switch (of.kind) {
    case 'field':
      return writer.remember(node, () => readSet(of, choice, writer))
    case 'via':
      return writer.part({ ...of, of: inside(of.of) })
    case 'when':
      return writer.part({
        ...of,
        cases: of.cases.map((row) => ({ if: row.if, then: inside(row.then) })),
        otherwise: inside(of.otherwise),
      })
    case 'derived':
      return writer.remember(node, () =>
        writer.part(inside(definitionIn(scopeOf(writer).vocabulary, derivedKey(of.entity, of.id)))),
      )
    default:
      throw new Error(`a set comes from a field, not from ${of.kind}`)
  }
}

function readSet(node: ExpressionOf<'field'>, choice: string, writer: ColumnWriter): Term {
  const { page, row, ground } = writer
  const column = columnOf(writer, node.entity, node.field)
  const field = fieldIn(writer, node.entity, node.field)
  if (field.type !== 'set' || column?.kind !== 'set') return { kind: 'truth', code: js`3`, open: true }
  const position = Object.keys(field.choices).indexOf(choice)
  const rows = ground.columns.entities[node.entity]?.rows ?? 0
  const word = Math.floor(position / 32) * rows
  const bit = js`(${constant(page, column.values)}[${word}+${row}]>>>${position % 32})&1`
  if (column.gaps === undefined) return { kind: 'truth', code: named(page, js`(${bit})!==0`), open: false }
  const gap = gapAt(column.gaps, page, row)
  return { kind: 'truth', code: named(page, js`${gap}!==0?3:2-(${bit})`), open: true }
}
