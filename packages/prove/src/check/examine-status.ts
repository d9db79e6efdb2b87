import type { Claim, Result } from '@ondol/rules'
import { and, NO, not, or, type Truth } from '../formula/truth.ts'
import type { Seen } from '../replay/seen.ts'
import { asLogical } from '../translate/value.ts'
import type { Examination, Inquiry } from './inquiry.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>

/** Looks for one case in which a programme's answer is such. */
function answers(
  programme: string,
  goal: (outcome: Outcome) => Truth,
  confirms: (result: Result) => boolean,
): Inquiry {
  return {
    differs: null,
    rules: [],
    goal: ([side]) => (side === undefined ? NO : goal(outcomeOf(side, programme))),
    confirms: ([seen]) => seen !== undefined && confirms(seen.result(programme)),
  }
}

export function examineReachable({ programme }: ClaimOf<'reachable'>): Examination {
  const inquiry = answers(
    programme,
    ({ eligible }) => eligible,
    ({ status }) => status === 'eligible',
  )
  return { wanted: 'cases', inquiries: () => [inquiry] }
}

export function examineCondition({ programme, condition }: ClaimOf<'condition-matters'>): Examination {
  const inquiry = answers(
    programme,
    ({ conditions }) =>
      and(...[...conditions].map(([id, { holds, fails }]) => (id === condition ? fails : holds))),
    ({ conditions }) => conditions.every(({ id, holds }) => holds === (id !== condition)),
  )
  return { wanted: 'cases', inquiries: () => [inquiry] }
}

export function examineDecided({ programme }: ClaimOf<'decided'>): Examination {
  const isOpen = ({ eligible, ineligible, amount, months }: Outcome): Truth =>
    or(
      and(not(eligible), not(ineligible)),
      and(eligible, or(not(amount?.known ?? 'true'), not(months?.known ?? 'true'))),
    )
  return {
    wanted: 'no-case',
    inquiries: (pack) => {
      const benefit = pack.definition.programmes.find(({ id }) => id === programme)?.benefit
      const isMissing = (result: Result, figure: 'amount' | 'months'): boolean =>
        benefit?.[figure] !== null && result.benefit?.[figure] === null
      return [
        answers(
          programme,
          isOpen,
          (result) =>
            result.status === 'unknown' ||
            (result.status === 'eligible' && (isMissing(result, 'amount') || isMissing(result, 'months'))),
        ),
      ]
    },
  }
}

export function examineServes({ programme, group }: ClaimOf<'serves'>): Examination {
  const inquiry: Inquiry = {
    differs: null,
    rules: [group],
    goal: ([side]) =>
      side === undefined
        ? NO
        : and(
            asLogical(side.value(side.space.subject, group)).holds,
            not(outcomeOf(side, programme).eligible),
          ),
    confirms: ([seen]) => seen?.value(group) === true && seen.result(programme).status !== 'eligible',
  }
  return { wanted: 'no-case', inquiries: () => [inquiry] }
}

export function examineNeverBoth({ programmes }: ClaimOf<'never-both'>): Examination {
  return { wanted: 'no-case', inquiries: () => pairsOf(programmes).map(bothEligible) }
}

function bothEligible(pair: readonly [string, string]): Inquiry {
  return {
    differs: null,
    rules: [],
    goal: ([side]) => (side === undefined ? NO : and(...pair.map((id) => outcomeOf(side, id).eligible))),
    confirms: ([seen]) => pair.every((id) => isEligible(seen, id)),
  }
}

export const isEligible = (seen: Seen | undefined, id: string): boolean =>
  seen?.result(id).status === 'eligible'

/** Every two of a list. */
export function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((left, index) => ids.slice(index + 1).map((right) => [left, right] as const))
}
