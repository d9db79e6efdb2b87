import type { ExpressionOf } from '@ondol/rules'
import { sealed } from '../formula/seal.ts'
import { and, or, type Truth, YES } from '../formula/truth.ts'
import { type Place, part } from './side.ts'
import { asChoice, asLogical, asQuantity, numberValue, truthValue, type Value } from './value.ts'

/** One row of a decision table: where it answers, and what. */
interface Row {
  readonly when: Truth
  readonly answer: Value
}

export function translateWhen(node: ExpressionOf<'when'>, place: Place): Value {
  const rows: Row[] = []
  let before: Truth = YES
  for (const { if: condition, then } of node.cases) {
    const { holds, fails } = asLogical(part(place, condition))
    rows.push({ when: and(before, holds), answer: part(place, then) })
    before = place.side.script.named(and(before, fails))
  }
  rows.push({ when: before, answer: part(place, node.otherwise) })
  return tableValue(place, rows)
}

function tableValue({ side: { script } }: Place, rows: readonly Row[]): Value {
  const some = (of: (row: Row) => Truth): Truth =>
    script.named(or(...rows.map((row) => and(row.when, of(row)))))
  const kind = rows.at(-1)?.answer.kind
  if (kind === 'truth')
    return truthValue({
      holds: some(({ answer }) => asLogical(answer).holds),
      fails: some(({ answer }) => asLogical(answer).fails),
    })
  if (kind === 'choice')
    return {
      kind,
      known: some(({ answer }) => asChoice(answer).known),
      is: (id) => some(({ answer }) => asChoice(answer).is(id)),
    }
  const cases = rows.flatMap(({ when, answer }) =>
    asQuantity(answer).cases.flatMap((leaf) => {
      const both = script.named(and(when, leaf.when))
      return both === 'false' ? [] : [{ ...leaf, when: both }]
    }),
  )
  return numberValue(sealed(script, { known: some(({ answer }) => asQuantity(answer).known), cases }))
}
