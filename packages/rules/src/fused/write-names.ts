import { parseDate } from '../calendar/calendar.ts'
import { positionIn } from '../evaluate/layout.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import { derivedKey } from '../pack/vocabulary.ts'
import { type Code, js } from './code.ts'
import { constant, expressed, fresh, kept, say, type Writer } from './writer.ts'

export function writeLiteral({ type, value }: ExpressionOf<'literal'>, { page }: Writer): Code {
  return kept(page, js`${type === 'date' ? parseDate(String(value)) : value}`)
}

export function writeParameter({ id }: ExpressionOf<'parameter'>, { page, layout }: Writer): Code {
  return expressed(page, js`frame.parameters[${positionIn(layout.parameters, id)}]`)
}

export function writeField(node: ExpressionOf<'field'>, { page, layout, row }: Writer): Code {
  return expressed(page, js`${row}.fields[${positionIn(layout.fields.get(node.entity), node.field)}]`)
}

export function writeDeclared({ id }: ExpressionOf<'declared'>, { page, layout }: Writer): Code {
  return expressed(page, js`frame.declared[${positionIn(layout.declarations, id)}]`)
}

/** A variable is computed at most once for a row, and recorded at most once. */
export function writeDerived(node: ExpressionOf<'derived'>, { page, layout, row }: Writer): Code {
  const position = positionIn(layout.derived, derivedKey(node.entity, node.id))
  // Looked up only when asked: the variable may be compiled after the rule that uses it.
  const unit = js`${constant(page, layout.derivedUnits)}[${position}]`
  const value = fresh(page)
  if (page.records) {
    const log = fresh(page)
    say(page, js`const ${log}=${row}.logs[${position}]??=${unit}.record(frame,${row});`)
    say(page, js`const ${value}=${unit}.result(${log});${row}.derived[${position}]=${value}??null;`)
  } else {
    say(page, js`let ${value}=${row}.derived[${position}];`)
    say(page, js`if(${value}===null)${value}=undefined;else if(${value}===undefined){`)
    say(page, js`${value}=${unit}.evaluate(frame,${row});${row}.derived[${position}]=${value}??null;}`)
  }
  return kept(page, value)
}
