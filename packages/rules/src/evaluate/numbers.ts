import type { ArithmeticOperator, CompareOperator, ExpressionOf } from '../expression/expression.ts'
import { toleranceOf } from '../model/value-type.ts'
import type { Bracket, ScaleParameter } from '../pack/parameter.ts'
import { type Scope, typeOf } from '../pack/type-of.ts'
import type { Compiler } from './compiler.ts'
import { positionIn } from './layout.ts'
import { binary, folded, type Step, unary } from './step.ts'
import { ifNumber, type Value } from './value.ts'

/** What a sum may lack of the next step, in won, and still be rounded down to it. */
export const ROUNDING_GRACE = 0.001

export function compileCompare(node: ExpressionOf<'compare'>, { part, scope, slots }: Compiler): Step {
  const holds = comparison(node.op, toleranceOf(typeOf(node.left, scope)))
  return binary(node, { of: [part(node.left), part(node.right)], slots }, (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? holds(left, right) : undefined,
  )
}

/** A comparison that treats a difference below the tolerance as none. */
function comparison(op: CompareOperator, tolerance: number): (left: number, right: number) => boolean {
  if (tolerance === 0) return exactComparison(op)
  switch (op) {
    case 'eq':
      return (left, right) => Math.abs(left - right) < tolerance
    case 'ne':
      return (left, right) => Math.abs(left - right) >= tolerance
    case 'lt':
      return (left, right) => right - left >= tolerance
    case 'le':
      return (left, right) => left - right < tolerance
    case 'gt':
      return (left, right) => left - right >= tolerance
    case 'ge':
      return (left, right) => right - left < tolerance
  }
}

function exactComparison(op: CompareOperator): (left: number, right: number) => boolean {
  switch (op) {
    case 'eq':
      return (left, right) => left === right
    case 'ne':
      return (left, right) => left !== right
    case 'lt':
      return (left, right) => left < right
    case 'le':
      return (left, right) => left <= right
    case 'gt':
      return (left, right) => left > right
    case 'ge':
      return (left, right) => left >= right
  }
}

export function compileArithmetic(node: ExpressionOf<'arithmetic'>, { part, slots }: Compiler): Step {
  const apply = arithmetic(node.op)
  return folded(node, { of: node.of.map(part), slots }, (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? apply(left, right) : undefined,
  )
}

function arithmetic(op: ArithmeticOperator): (left: number, right: number) => number | undefined {
  switch (op) {
    case 'add':
      return (left, right) => ifNumber(left + right)
    case 'subtract':
      return (left, right) => ifNumber(left - right)
    case 'multiply':
      return (left, right) => ifNumber(left * right)
    case 'divide':
      return (left, right) => (right === 0 ? undefined : ifNumber(left / right))
    case 'min':
      return Math.min
    case 'max':
      return Math.max
  }
}

export function compileRoundDown(node: ExpressionOf<'round-down'>, { part, slots }: Compiler): Step {
  const { to } = node
  return unary(node, { of: part(node.of), slots }, (value) =>
    typeof value === 'number' ? Math.floor((value + ROUNDING_GRACE) / to) * to : undefined,
  )
}

export function compileScale(node: ExpressionOf<'scale'>, { part, scope, layout, slots }: Compiler): Step {
  const position = positionIn(layout.parameters, node.id)
  const answer = scaleAnswer(node, scope)
  return unary(node, { of: part(node.of), slots }, (value: Value, frame) => {
    const steps = frame.parameters[position]
    return typeof value === 'number' && typeof steps === 'object' ? answer(steps, value) : undefined
  })
}

type ScaleAnswer = (steps: readonly Bracket[], of: number) => number | undefined

/** What a scale answers from its steps. */
export function scaleAnswer({ id }: ExpressionOf<'scale'>, { vocabulary }: Scope): ScaleAnswer {
  // The type check has made sure that this parameter is a scale.
  const { mode, input } = vocabulary.parameters.get(id) as ScaleParameter
  return mode === 'single' ? singleStep(toleranceOf({ kind: input })) : marginalSum
}

/** The value of the last step that a number reaches; 0 below the first. */
function singleStep(tolerance: number): ScaleAnswer {
  const reaches = comparison('ge', tolerance)
  const exceeds = comparison('gt', tolerance)
  return (steps, of) => {
    let result = 0
    for (const { from, above, value } of steps) {
      if (from === undefined ? !exceeds(of, above ?? 0) : !reaches(of, from)) break
      result = value
    }
    return result
  }
}

function marginalSum(steps: readonly Bracket[], of: number): number | undefined {
  let sum = 0
  for (let index = 0; index < steps.length; index++) {
    const [step, next] = [steps[index], steps[index + 1]]
    const start = step?.from ?? step?.above ?? 0
    if (of <= start) break
    sum += (Math.min(of, next?.from ?? next?.above ?? of) - start) * (step?.value ?? 0)
  }
  return ifNumber(sum)
}
