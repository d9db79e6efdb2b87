import { compileUnit } from '../evaluate/compile.ts'
import type { Layout } from '../evaluate/layout.ts'
import type { Unit } from '../evaluate/unit.ts'
import type { Expression, ExpressionOf } from '../expression/expression.ts'
import type { Scope } from '../pack/type-of.ts'
import { type Code, joined, js, nameOf, textOf } from './code.ts'
import { write } from './write.ts'
import type { Page, Writer } from './writer.ts'

/**
 * Compiles a rule into one straight JavaScript function instead of a closure for each node: the same values
 * and the same log, in less time. To be given to `loadPack` where a program may write programs: on
 * a server and the command line. A content security policy forbids it in the browser, where it throws an EvalError.
 */
export function fuseUnit(node: Expression, scope: Scope, layout: Layout): Unit {
  // Both programs ask the same members, and nested ones must not double at every level.
  const members = new Map<Expression, Unit>()
  const unitAt = (aggregate: ExpressionOf<'aggregate'>): Unit => {
    const entity = scope.vocabulary.relations.get(aggregate.relation)?.from ?? ''
    const unit = members.get(aggregate) ?? fuseUnit(aggregate.of, { ...scope, entity }, layout)
    members.set(aggregate, unit)
    return unit
  }
  const written = (records: boolean): unknown => {
    const page: Page = { records, lines: [], constants: [], slots: 0, names: 0 }
    const value = writeWhole(node, { scope, layout, page, row: js`row`, unitAt })
    return program(page, value)
  }
  return {
    ...compileUnit(node, scope, layout),
    // The text of a program has no type; that it answers as the closures do is what the tests hold.
    evaluate: written(false) as Unit['evaluate'],
    record: written(true) as Unit['record'],
  }
}

function writeWhole(whole: Expression, around: Omit<Writer, 'part' | 'partAt'>): Code {
  const writerAt = (entity: string, row: Code): Writer => {
    const writer: Writer = {
      ...around,
      scope: { ...around.scope, entity },
      row,
      part: (node) => write(node, writer),
      partAt: (other, otherRow, node) => write(node, writerAt(other, otherRow)),
    }
    return writer
  }
  return write(whole, writerAt(around.scope.entity, around.row))
}

function program({ records, lines, constants, slots }: Page, value: Code): unknown {
  const names = joined(
    constants.map((_, index) => nameOf('k', index)),
    ',',
    '',
  )
  const start = records ? js`const log=new Array(${slots});` : js``
  const body = js`${start}${joined(lines, '\n', '')}return ${records ? js`log` : value}`
  const text = js`"use strict";const [${names}]=constants;return function(frame,row){${body}}`
  return new Function('constants', textOf(text))(constants)
}
