import { positionIn } from '../evaluate/layout.ts'
import { ROUNDING_GRACE, scaleAnswer } from '../evaluate/numbers.ts'
import { ifNumber } from '../evaluate/value.ts'
import type { CompareOperator, ExpressionOf } from '../expression/expression.ts'
import { toleranceOf } from '../model/value-type.ts'
import { typeOf } from '../pack/type-of.ts'
import { type Code, chained, joined, js } from './code.ts'
import { constant, fresh, ifKnown, type Page, say, type Writer } from './writer.ts'

export function writeCompare(node: ExpressionOf<'compare'>, { page, part, scope }: Writer): Code {
  const tolerance = toleranceOf(typeOf(node.left, scope))
  const [left, right] = [part(node.left), part(node.right)]
  const holds = tolerance === 0 ? exactly(node.op, left, right) : about(tolerance)[node.op](left, right)
  return ifKnown(page, [left, right], holds)
}

function exactly(op: CompareOperator, left: Code, right: Code): Code {
  switch (op) {
    case 'eq':
      return js`${left}===${right}`
    case 'ne':
      return js`${left}!==${right}`
    case 'lt':
      return js`${left}<${right}`
    case 'le':
      return js`${left}<=${right}`
    case 'gt':
      return js`${left}>${right}`
    case 'ge':
      return js`${left}>=${right}`
  }
}

/** Comparisons that treat a difference below the tolerance as none. */
function about(tolerance: number): Readonly<Record<CompareOperator, (left: Code, right: Code) => Code>> {
  return {
    eq: (left, right) => js`Math.abs(${left}-${right})<${tolerance}`,
    ne: (left, right) => js`Math.abs(${left}-${right})>=${tolerance}`,
    lt: (left, right) => js`${right}-${left}>=${tolerance}`,
    le: (left, right) => js`${left}-${right}<${tolerance}`,
    gt: (left, right) => js`${left}-${right}>=${tolerance}`,
    ge: (left, right) => js`${right}-${left}<${tolerance}`,
  }
}

export function writeArithmetic(node: ExpressionOf<'arithmetic'>, { page, part }: Writer): Code {
  const parts = node.of.map(part)
  return ifKnown(page, parts, arithmetic(node, parts, page))
}

function arithmetic({ op }: ExpressionOf<'arithmetic'>, parts: readonly Code[], page: Page): Code {
  const checked = (number: Code): Code => js`${constant(page, ifNumber)}(${number})`
  switch (op) {
    case 'add':
      return checked(chained(parts, '+'))
    case 'subtract':
      return checked(chained(parts, '-'))
    case 'multiply':
      return checked(chained(parts, '*'))
    case 'divide': {
      const divisors = parts.slice(1).map((part) => js`${part}!==0`)
      return js`${joined(divisors, '&&', 'true')}?${checked(chained(parts, '/'))}:undefined`
    }
    case 'min':
      return js`Math.min(${joined(parts, ',')})`
    case 'max':
      return js`Math.max(${joined(parts, ',')})`
  }
}

export function writeRoundDown({ of, to }: ExpressionOf<'round-down'>, { page, part }: Writer): Code {
  const won = part(of)
  return ifKnown(page, [won], js`Math.floor((${won}+${ROUNDING_GRACE})/${to})*${to}`)
}

export function writeScale(node: ExpressionOf<'scale'>, { page, part, scope, layout }: Writer): Code {
  const of = part(node.of)
  const steps = fresh(page)
  say(page, js`const ${steps}=frame.parameters[${positionIn(layout.parameters, node.id)}];`)
  return ifKnown(page, [of, steps], js`${constant(page, scaleAnswer(node, scope))}(${steps},${of})`)
}
