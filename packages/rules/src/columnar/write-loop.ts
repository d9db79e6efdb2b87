import type { Expression } from '../expression/expression.ts'
import type { ColumnWriter } from './column-writer.ts'
import type { Term } from './term.ts'
import { writeConstant } from './write-constant.ts'
import { writeDate } from './write-dates.ts'
import { writeField, writeHas } from './write-fields.ts'
import { writeArithmetic, writeCompare, writeRoundDown } from './write-numbers.ts'
import { writeAggregate, writeVia } from './write-relations.ts'
import { writeScale } from './write-scale.ts'
import { writeWhen } from './write-table.ts'
import { writeConnective, writeNot, writeOneOf } from './write-truths.ts'
import { writeWindow } from './write-window.ts'

/** Writes the statements of a node for one row of a loop, and tells what then holds its value. */
export function writeNode(node: Expression, writer: ColumnWriter): Term {
  return writeConstant(node, writer) ?? writeAsked(node, writer)
}

function writeAsked(node: Expression, writer: ColumnWriter): Term {
  switch (node.kind) {
    case 'literal':
    case 'parameter':
    case 'today':
    case 'declared':
    case 'first-of-month':
      throw new Error(`a ${node.kind} asks no fact`)
    case 'field':
      return writeField(node, writer)
    case 'derived':
      return writer.variable(node)
    case 'not':
      return writeNot(node, writer)
    case 'and':
    case 'or':
      return writeConnective(node, writer)
    case 'compare':
      return writeCompare(node, writer)
    case 'one-of':
      return writeOneOf(node, writer)
    case 'has':
      return writeHas(node, writer)
    case 'arithmetic':
      return writeArithmetic(node, writer)
    case 'round-down':
      return writeRoundDown(node, writer)
    case 'when':
      return writeWhen(node, writer)
    case 'scale':
      return writeScale(node, writer)
    case 'age':
    case 'months-between':
    case 'add-months':
      return writeDate(node, writer)
    case 'window':
      return writeWindow(node, writer)
    case 'via':
      return writeVia(node, writer)
    case 'aggregate':
      return writeAggregate(node, writer)
  }
}
