import { positionIn } from '../evaluate/layout.ts'
import type { ExpressionOf } from '../expression/expression.ts'
import { type Code, js } from '../fused/code.ts'
import { toleranceOf } from '../model/value-type.ts'
import type { Bracket, ScaleParameter } from '../pack/parameter.ts'
import { type ColumnWriter, scopeOf } from './column-writer.ts'
import { named } from './page.ts'
import { asNumber, isUnbounded, type Term } from './term.ts'
import { comparison, knownTest } from './write-numbers.ts'

/** A scale's steps at the date, written out as comparisons with plain numbers. */
export function writeScale(node: ExpressionOf<'scale'>, writer: ColumnWriter): Term {
  const { page, part, ground } = writer
  const of = asNumber(part(node.of))
  const steps = ground.frame.parameters[positionIn(ground.layout.parameters, node.id)]
  if (typeof steps !== 'object') return { kind: 'number', code: js`NaN`, open: true, most: 0 }
  // The type check has made sure that this parameter is a scale.
  const { mode, input } = scopeOf(writer).vocabulary.parameters.get(node.id) as ScaleParameter
  const answer =
    mode === 'single' ? single(of.code, steps, toleranceOf({ kind: input })) : marginal(of.code, steps)
  const known = knownTest([of])
  return {
    kind: 'number',
    code: named(page, known === undefined ? answer : js`${known}?${answer}:NaN`),
    open: of.open || (mode === 'marginal' && isUnbounded(of)),
    most: mode === 'single' ? largest(steps) : largest(steps) * steps.length * of.most,
  }
}

const largest = (steps: readonly Bracket[]): number =>
  Math.max(0, ...steps.map(({ value }) => Math.abs(value)))

/** The last step reached answers; the first that is not ends the walk. */
function single(of: Code, steps: readonly Bracket[], tolerance: number): Code {
  const reaches = comparison('ge', tolerance)
  const exceeds = comparison('gt', tolerance)
  let answer = js`${steps.at(-1)?.value ?? 0}`
  for (let index = steps.length - 1; index >= 0; index--) {
    const { from, above = 0 } = steps[index] ?? {}
    const isReached = from === undefined ? exceeds(of, js`${above}`) : reaches(of, js`${from}`)
    answer = js`(${isReached}?${answer}:${steps[index - 1]?.value ?? 0})`
  }
  return answer
}

/** What a number does not exceed adds nothing, which leaves a sum from zero on as it is. */
function marginal(of: Code, steps: readonly Bracket[]): Code {
  let sum = js`0`
  steps.forEach((step, index) => {
    const start = thresholdOf(step) ?? 0
    const next = thresholdOf(steps[index + 1])
    const within = next === undefined ? of : js`Math.min(${of},${next})`
    sum = js`${sum}+(${of}>${start}?(${within}-${start})*${step.value}:0)`
  })
  return js`(${sum})`
}

const thresholdOf = (step: Bracket | undefined): number | undefined => step?.from ?? step?.above
