import type { Facts } from '../facts/facts.ts'
import type { BenefitUnit } from '../pack/programme.ts'
import type { Pack } from './load-pack.ts'
import type { Result } from './result.ts'
import type { Row, Value } from './value.ts'

/** What an eligible subject gets in all; `undefined` while it is unknown, or where there is no sum. */
export function totalOf({ benefit }: Pick<Result, 'benefit'>): number | undefined {
  if (benefit === null) return undefined
  return totalWon(benefit.unit, benefit.amount ?? undefined, benefit.months ?? undefined)
}

/** What a subject would get in all if the conditions still open held; `undefined` while that is unknown. */
export function potentialTotal(pack: Pack, facts: Facts, result: Result): number | undefined {
  if (result.status === 'ineligible') return undefined
  const row = rowOf(facts, result.subject)
  const compiled = pack.programmes.find(({ programme }) => programme.id === result.programme)
  if (row === undefined || compiled === undefined) return undefined
  const { amount, months, programme } = compiled
  return totalWon(
    programme.benefit.unit,
    amount?.evaluate(facts.frame, row),
    months?.evaluate(facts.frame, row),
  )
}

/** Amount × months for a monthly sum, by twelfths for a yearly one, the amount itself for one paid once. */
function totalWon(unit: BenefitUnit | null, amount: Value, months: Value): number | undefined {
  if (typeof amount !== 'number') return undefined
  if (unit === 'KRW') return amount
  if (typeof months !== 'number') return undefined
  return unit === 'KRW/year' ? (amount * months) / 12 : amount * months
}

/** The row that a result's `subject` names. */
export function rowOf(facts: Facts, subject: string): Row | undefined {
  const slash = subject.indexOf('/')
  return facts.rows.get(subject.slice(0, slash))?.get(subject.slice(slash + 1))
}
