import type { BenefitUnit, Pack, Programme } from '@ondol/rules'
import { constant } from '../algebra/polynomial.ts'
import { rational } from '../algebra/rational.ts'
import { combined } from '../formula/arithmetic.ts'
import type { Logical } from '../formula/compare.ts'
import { exact, type Quantity, single } from '../formula/quantity.ts'
import { and, or, type Truth } from '../formula/truth.ts'
import type { Side } from '../translate/side.ts'
import { asLogical, asQuantity } from '../translate/value.ts'

/** What a programme answers for the subject, over all cases at once. */
export interface Outcome {
  readonly conditions: ReadonlyMap<string, Logical>
  readonly eligible: Truth
  readonly ineligible: Truth
  readonly amount: Quantity | null
  readonly months: Quantity | null
  /** Amount × months, as exclusions compare it; `null` where there is no sum. */
  readonly total: () => Quantity | null
}

export function programmeIn({ definition }: Pack, id: string): Programme {
  const found = definition.programmes.find((programme) => programme.id === id)
  if (found === undefined) throw new Error(`expected a known programme, not "${id}"`)
  return found
}

export function outcomeOf(side: Side, id: string): Outcome {
  const { conditions, benefit } = programmeIn(side.pack, id)
  const { subject } = side.space
  const asked = new Map(
    conditions.map((condition) => [condition.id, asLogical(side.value(subject, condition.holds))]),
  )
  const each = [...asked.values()]
  const amount = benefit.amount === null ? null : asQuantity(side.value(subject, benefit.amount))
  const months = benefit.months === null ? null : asQuantity(side.value(subject, benefit.months))
  return {
    conditions: asked,
    eligible: side.script.named(and(...each.map(({ holds }) => holds))),
    ineligible: side.script.named(or(...each.map(({ fails }) => fails))),
    amount,
    months,
    total: () => totalOf(side, benefit.unit, { amount, months }),
  }
}

const TWELVE = single(exact(constant(rational(12n))))

function totalOf(
  { script }: Side,
  unit: BenefitUnit | null,
  { amount, months }: Pick<Outcome, 'amount' | 'months'>,
): Quantity | null {
  if (amount === null || unit === 'KRW') return amount
  if (months === null) return null
  const total = combined(script, 'multiply', [amount, months])
  return unit === 'KRW/year' ? combined(script, 'divide', [total, TWELVE]) : total
}
