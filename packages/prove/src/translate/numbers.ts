import { type ExpressionOf, type ScaleParameter, type Scope, toleranceOf, typeOf } from '@ondol/rules'
import { NOTHING } from '../algebra/polynomial.ts'
import { decimal } from '../algebra/rational.ts'
import { combined, roundedDown } from '../formula/arithmetic.ts'
import { compared } from '../formula/compare.ts'
import { exact, type Quantity, single, stated } from '../formula/quantity.ts'
import { and, NO, not, type Truth, YES } from '../formula/truth.ts'
import { type Place, part } from './side.ts'
import { asQuantity, numberValue, truthValue, type Value } from './value.ts'

export function translateCompare(node: ExpressionOf<'compare'>, place: Place): Value {
  const { script } = place.side
  const tolerance = decimal(toleranceOf(typeOf(node.left, scopeOf(place))))
  const sides = [asQuantity(part(place, node.left)), asQuantity(part(place, node.right))] as const
  return truthValue(compared(script, { op: node.op, tolerance }, sides))
}

function scopeOf({ side, thing }: Place): Scope {
  return { vocabulary: side.pack.vocabulary, entity: thing.entity, place: thing.id }
}

export function translateArithmetic(node: ExpressionOf<'arithmetic'>, place: Place): Value {
  const [first, ...rest] = node.of.map((inner) => asQuantity(part(place, inner)))
  if (first === undefined) return numberValue({ known: NO, cases: [] })
  return numberValue(rest.reduce((left, right) => combined(place.side.script, node.op, [left, right]), first))
}

export function translateRoundDown(node: ExpressionOf<'round-down'>, place: Place): Value {
  return numberValue(roundedDown(place.side.script, asQuantity(part(place, node.of)), node.to))
}

export function translateScale(node: ExpressionOf<'scale'>, place: Place): Value {
  const { pack, asked } = place.side
  const parameter = pack.vocabulary.parameters.get(node.id)
  const steps = asked.parameters[pack.layout.parameters.get(node.id) ?? -1]
  if (parameter?.kind !== 'scale' || typeof steps !== 'object') return numberValue({ known: NO, cases: [] })
  const of = asQuantity(part(place, node.of))
  return numberValue(
    parameter.mode === 'single' ? singleStep(place, { parameter, steps }, of) : marginalSum(place, steps, of),
  )
}

type Steps = Extract<Place['side']['asked']['parameters'][number], object>

/** Where the last step that a number reaches lies; the first that it does not reach ends the walk. */
function stepsReached(
  { side: { script } }: Place,
  { parameter, steps }: { readonly parameter: ScaleParameter; readonly steps: Steps },
  of: Quantity,
): readonly Truth[] {
  const tolerance = decimal(toleranceOf({ kind: parameter.input }))
  let before: Truth = YES
  return steps.map(({ from, above }) => {
    const threshold = single(stated(from ?? above ?? 0))
    const { holds } = compared(script, { op: from === undefined ? 'gt' : 'ge', tolerance }, [
      { ...of, known: YES },
      threshold,
    ])
    before = script.named(and(before, holds))
    return before
  })
}

function singleStep(
  place: Place,
  scale: { readonly parameter: ScaleParameter; readonly steps: Steps },
  of: Quantity,
): Quantity {
  const { script } = place.side
  const reached = stepsReached(place, scale, of)
  const below = { ...exact(NOTHING), when: not(reached[0] ?? NO) }
  const cases = scale.steps.map(({ value }, index) => ({
    ...stated(value),
    when: script.named(and(reached[index] ?? NO, not(reached[index + 1] ?? NO))),
  }))
  return { known: of.known, cases: [below, ...cases].filter(({ when }) => when !== NO) }
}

/** The parts of a number within each step, times the rate of the step; nothing below the first. */
function marginalSum({ side: { script } }: Place, steps: Steps, of: Quantity): Quantity {
  const zero = single(exact(NOTHING))
  return steps.reduce<Quantity>(
    (total, step, index) => {
      const threshold = single(stated(step.from ?? step.above ?? 0))
      const next = steps[index + 1]
      const end = next === undefined ? undefined : single(stated(next.from ?? next.above ?? 0))
      const held = end === undefined ? of : combined(script, 'min', [of, end])
      const inside = combined(script, 'max', [combined(script, 'subtract', [held, threshold]), zero])
      return combined(script, 'add', [
        total,
        combined(script, 'multiply', [inside, single(stated(step.value))]),
      ])
    },
    { ...zero, known: of.known },
  )
}
