import type { Claim, ComparedFigure, Result } from '@ondol/rules'
import { totalOf } from '@ondol/rules'
import { constant, NOTHING } from '../algebra/polynomial.ts'
import { decimal } from '../algebra/rational.ts'
import { combined, exceeds } from '../formula/arithmetic.ts'
import { exact, type Quantity, single } from '../formula/quantity.ts'
import { and, NO, not, or, type Truth } from '../formula/truth.ts'
import type { Side } from '../translate/side.ts'
import { asQuantity } from '../translate/value.ts'
import type { Examination, Inquiry } from './inquiry.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>

const fixed = (value: number): Quantity => single(exact(constant(decimal(value))))

/** An amount is above its cap by this at least, in won; less is no money. */
const LEAST_EXCESS = 1

export function examineAmount({ programme, least, most }: ClaimOf<'amount-within'>): Examination {
  const inquiry: Inquiry = {
    differs: null,
    rules: [most],
    goal: ([side]) => {
      if (side === undefined) return NO
      const { eligible, amount } = outcomeOf(side, programme)
      if (amount === null) return NO
      const cap = asQuantity(side.value(side.space.subject, most))
      const over = combined(side.script, 'subtract', [amount, cap])
      return and(
        eligible,
        amount.known,
        or(
          exceeds(side.script, [fixed(least), amount]),
          and(cap.known, exceeds(side.script, [over, fixed(LEAST_EXCESS)])),
        ),
      )
    },
    confirms: ([seen]) => {
      const amount = seen?.result(programme).benefit?.amount
      const cap = seen?.value(most)
      if (typeof amount !== 'number') return false
      return amount < least || (typeof cap === 'number' && amount - cap > LEAST_EXCESS)
    },
  }
  return { wanted: 'no-case', inquiries: () => [inquiry] }
}

export function examineNeverLess({ programme, change, figures }: ClaimOf<'never-less'>): Examination {
  const inquiry: Inquiry = {
    differs: { kind: 'change', change },
    rules: [],
    goal: (sides) => losing(sides, programme, figures),
    confirms: ([before, after]) =>
      before !== undefined &&
      after !== undefined &&
      isLess(before.result(programme), after.result(programme), figures),
  }
  return { wanted: 'no-case', inquiries: () => [inquiry] }
}

/** Eligible on the first side, and on the second not, or for less. */
function losing(
  [first, second]: readonly Side[],
  programme: string,
  figures: readonly ComparedFigure[],
): Truth {
  if (first === undefined || second === undefined) return NO
  const [before, after] = [outcomeOf(first, programme), outcomeOf(second, programme)]
  const lost = figures.map((figure): Truth => {
    if (figure === 'status') return not(after.eligible)
    const [had, gets] = [before[figure], after[figure]]
    if (had === null || gets === null) return NO
    return and(after.eligible, had.known, gets.known, exceeds(first.script, [had, gets]))
  })
  return and(before.eligible, or(...lost))
}

function isLess(before: Result, after: Result, figures: readonly ComparedFigure[]): boolean {
  if (before.status !== 'eligible') return false
  return figures.some((figure) => {
    if (figure === 'status') return after.status !== 'eligible'
    if (after.status !== 'eligible') return false
    const [had, gets] = [before.benefit?.[figure], after.benefit?.[figure]]
    return typeof had === 'number' && typeof gets === 'number' && had > gets
  })
}

export function examineCliff({ programme, change, most }: ClaimOf<'no-cliff'>): Examination {
  const sizes = most > 0 ? STEEPER.map((times) => times * most) : []
  return {
    wanted: 'no-case',
    inquiries: () => [...sizes, most].map((size) => cliff(programme, change, size)),
  }
}

/** Cliffs so many times as high as the property allows are looked for first, so that the example shows a high one. */
const STEEPER = [100, 10]

/** A change by which somebody loses more than so much in all. */
function cliff(programme: string, change: ClaimOf<'no-cliff'>['change'], most: number): Inquiry {
  return {
    differs: { kind: 'change', change },
    rules: [],
    goal: ([first, second]) => {
      if (first === undefined || second === undefined) return NO
      const [before, after] = [outcomeOf(first, programme), outcomeOf(second, programme)]
      const had = before.total()
      if (had === null) return NO
      const left = remaining(first, after)
      const loss = combined(first.script, 'subtract', [had, left])
      return and(before.eligible, had.known, left.known, exceeds(first.script, [loss, fixed(most)]))
    },
    confirms: ([before, after]) =>
      before !== undefined &&
      after !== undefined &&
      lossOf(before.result(programme), after.result(programme)) > most,
  }
}

/** The total where eligible, else nothing. */
function remaining({ script }: Side, after: Outcome): Quantity {
  const total = after.total() ?? { known: NO, cases: [] }
  const cases = total.cases.map((leaf) => ({ ...leaf, when: script.named(and(after.eligible, leaf.when)) }))
  return {
    known: or(not(after.eligible), total.known),
    cases: [...cases, { ...exact(NOTHING), when: not(after.eligible) }],
  }
}

/** How much is lost in all between two answers. */
export function lossOf(before: Result, after: Result): number {
  const had = before.status === 'eligible' ? (totalOf(before) ?? 0) : 0
  return had - (after.status === 'eligible' ? (totalOf(after) ?? 0) : 0)
}
