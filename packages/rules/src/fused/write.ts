import type { Expression } from '../expression/expression.ts'
import type { Code } from './code.ts'
import { writeDate, writeWindow } from './write-dates.ts'
import { writeConnective, writeHas, writeNot, writeOneOf, writeWhen } from './write-logic.ts'
import { writeDeclared, writeDerived, writeField, writeLiteral, writeParameter } from './write-names.ts'
import { writeArithmetic, writeCompare, writeRoundDown, writeScale } from './write-numbers.ts'
import { writeAggregate, writeVia } from './write-relations.ts'
import type { Writer } from './writer.ts'

/** Writes the statements of a node, and returns the variable or literal that then holds its value. */
export function write(node: Expression, writer: Writer): Code {
  switch (node.kind) {
    case 'literal':
      return writeLiteral(node, writer)
    case 'parameter':
      return writeParameter(node, writer)
    case 'field':
      return writeField(node, writer)
    case 'derived':
      return writeDerived(node, writer)
    case 'declared':
      return writeDeclared(node, writer)
    case 'not':
      return writeNot(node, writer)
    case 'and':
    case 'or':
      return writeConnective(node, writer)
    case 'one-of':
      return writeOneOf(node, writer)
    case 'has':
      return writeHas(node, writer)
    case 'when':
      return writeWhen(node, writer)
    case 'compare':
      return writeCompare(node, writer)
    case 'arithmetic':
      return writeArithmetic(node, writer)
    case 'round-down':
      return writeRoundDown(node, writer)
    case 'scale':
      return writeScale(node, writer)
    case 'today':
    case 'first-of-month':
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
