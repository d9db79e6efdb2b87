import type { Claim, Pack } from '@ondol/rules'
import { exceeds } from '../formula/arithmetic.ts'
import { and, NO, not, or, type Truth } from '../formula/truth.ts'
import type { Side } from '../translate/side.ts'
import { isEligible, pairsOf } from './examine-status.ts'
import type { Examination, Inquiry } from './inquiry.ts'
import { outcomeOf } from './outcome.ts'

/** Two programmes of which neither is excluded although one subject is eligible for both. */
export function examinePaidOnce({ programmes }: Extract<Claim, { kind: 'paid-once' }>): Examination {
  return {
    wanted: 'no-case',
    inquiries: () =>
      pairsOf(programmes).map(
        (pair): Inquiry => ({
          differs: null,
          rules: [],
          goal: ([side]) => (side === undefined ? NO : and(...pair.map((id) => paid(side, id)))),
          confirms: ([seen]) =>
            pair.every((id) => isEligible(seen, id) && seen?.result(id).excludedBy === null),
        }),
      ),
  }
}

function paid(side: Side, id: string): Truth {
  const rivals = side.pack.definition.exclusions.flatMap(({ programmes }) =>
    programmes.includes(id) ? programmes.filter((other) => other !== id) : [],
  )
  return and(outcomeOf(side, id).eligible, not(or(...rivals.map((rival) => givesWay(side, id, rival)))))
}

/** The rival's total is larger, or the same and the rival stands earlier in the pack. */
function givesWay(side: Side, id: string, rival: string): Truth {
  const [own, other] = [outcomeOf(side, id), outcomeOf(side, rival)]
  const [total, larger] = [own.total(), other.total()]
  if (total === null || larger === null) return NO
  const isLess = isEarlier(side.pack, rival, id)
    ? not(exceeds(side.script, [total, larger]))
    : exceeds(side.script, [larger, total])
  return and(own.eligible, other.eligible, total.known, larger.known, isLess)
}

function isEarlier({ definition }: Pack, left: string, right: string): boolean {
  const place = (wanted: string): number => definition.programmes.findIndex(({ id }) => id === wanted)
  return place(left) < place(right)
}
