import { describe, expect, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import { add, largest, multiply, roundDown, smallest, subtract } from '../expression/arithmetic.ts'
import { above, atLeast, atMost, below, equal, notEqual } from '../expression/compare.ts'
import { addMonths, ageAt, firstOfMonth, monthsBetween } from '../expression/dates.ts'
import { when } from '../expression/decide.ts'
import type { Expression } from '../expression/expression.ts'
import { date, int, ratio, today, won } from '../expression/literal.ts'
import { and, has, is, isOneOf, not, or } from '../expression/logic.ts'
import { anyOf, everyOf, maxOver, minOver, sumOver, via } from '../expression/relations.ts'
import {
  last,
  mean,
  monthsAfter,
  previous,
  previousRange,
  sameMonthsLastYear,
  total,
} from '../expression/series.ts'
import { readFacts } from '../facts/read-facts.ts'
import { drought, grade, leastPoints, seasonStart, share, size, toyPack } from '../testing/toy-pack.ts'
import { garden, gardener, gardeners, plot, plots } from '../testing/toy-vocabulary.ts'
import { phrase } from './phrase.ts'

const pack = loadPack(toyPack)
const said = (node: Expression, entity = 'gardener'): readonly [string, string] => [
  phrase(node, entity, { pack, language: 'ko' }),
  phrase(node, entity, { pack, language: 'en' }),
]
const saidAt = (node: Expression, asOf: string): string =>
  phrase(node, 'gardener', { pack, language: 'en', frame: readFacts(pack, { asOf }).frame })

describe('comparisons', () => {
  test.each<[Expression, string, string]>([
    [atLeast(gardener.points, int(5)), '점수가 5 이상', 'points is at least 5'],
    [atMost(gardener.savings, won(1000)), '모은 돈이 1,000원 이하', 'savings is at most 1,000 won'],
    [above(gardener.portion, ratio(0.2)), '몫이 20% 초과', 'portion is above 20%'],
    [below(gardener.points, int(5)), '점수가 5 미만', 'points is below 5'],
    [equal(gardener.points, int(5)), '점수가 5', 'points equals 5'],
    [notEqual(gardener.points, int(5)), '점수가 5와 다름', 'points differs from 5'],
    [
      atLeast(gardener.bornOn, date('2020-03-01')),
      '태어난 날이 2020-03-01 또는 그 뒤',
      'birthday is on or after 2020-03-01',
    ],
    [
      below(gardener.bornOn, today),
      '태어난 날이 기준일보다 전',
      'birthday is before the date of the question',
    ],
  ])('%#', (node, ko, en) => expect(said(node)).toEqual([ko, en]))
})

describe('parameters', () => {
  const rule = atLeast(gardener.points, leastPoints.ref)
  test('by their value at a date', () => {
    expect(saidAt(rule, '2020-09-15')).toBe('points is at least 5 times')
    expect(saidAt(rule, '2021-01-01')).toBe('points is at least 7 times')
  })
  test('without a date by name where the value changes, by value where it never does', () => {
    expect(said(rule)).toEqual(['점수가 [최소 점수] 이상', 'points is at least [least points]'])
    expect(said(multiply(gardener.savings, share.ref))[1]).toBe('savings × 50%')
    expect(said(atLeast(today, seasonStart.ref))[1]).toBe(
      'the date of the question is on or after 2020-03-01',
    )
  })
})

describe('logic and choices', () => {
  test.each<[Expression, string, string]>([
    [
      and(gardener.active, is(gardener.kind, 'bean')),
      '활동 중, 그리고 가꾸는 것이 ‘콩’',
      'active and what is grown is “beans”',
    ],
    [or(gardener.active, drought), '활동 중, 또는 가뭄', 'active or drought'],
    [not(gardener.active), '활동 중: 아니어야 함', 'not active'],
    [not(is(gardener.kind, 'bean')), '가꾸는 것이 ‘콩’ 아님', 'what is grown is not “beans”'],
    [isOneOf(gardener.kind, ['bean', 'herb']), '가꾸는 것이 ‘콩 / 허브’', 'what is grown is “beans / herbs”'],
    [has(gardener.badges, 'gold'), '배지: 금 포함', 'badges includes “gold”'],
    [
      when([{ if: gardener.active, then: int(6) }], int(3)),
      '활동 중이면 6; 그 밖에는 3',
      '6 if active; otherwise 3',
    ],
  ])('%#', (node, ko, en) => expect(said(node)).toEqual([ko, en]))
})

describe('numbers', () => {
  const [a, b, c] = [gardener.savings, won(1), won(2)]
  test.each<[Expression, string]>([
    [add(a, b, c), 'savings + 1 won + 2 won'],
    [subtract(a, add(b, c)), 'savings − (1 won + 2 won)'],
    [multiply(add(a, b), ratio(0.5)), '(savings + 1 won) × 50%'],
    [add(multiply(a, ratio(0.5)), b), 'savings × 50% + 1 won'],
    [smallest(a, b), 'the smaller of (savings, 1 won)'],
    [largest(a, b), 'the larger of (savings, 1 won)'],
    [roundDown(a, 10), 'savings, rounded down to 10 won'],
    [grade.at(gardener.portion), 'grade (portion)'],
  ])('%#', (node, en) => expect(said(node)[1]).toBe(en))
  test('in Korean', () => {
    expect(said(roundDown(smallest(a, b), 10))[0]).toBe('더 작은 값(모은 돈, 1원) (10원 미만 버림)')
  })
})

describe('dates and windows', () => {
  test.each<[Expression, string, string]>([
    [ageAt(gardener.bornOn), '만 나이', 'age in completed years'],
    [addMonths(today, int(6)), '기준일의 6 뒤', '6 after the date of the question'],
    [addMonths(today, subtract(int(0), int(6))), '기준일의 6 전', '6 before the date of the question'],
    [firstOfMonth(14), '14개월 전 달의 1일', 'the first day of the month 14 months before'],
    [
      monthsBetween(gardener.bornOn, today),
      '태어난 날부터 기준일까지의 개월 수',
      'months from birthday to the date of the question',
    ],
    [mean(gardener.harvest, last(3)), '최근 3개월 수확 평균', 'mean harvest of the last 3 months'],
    [total(gardener.visits, previous(1)), '지난달 방문', 'visits of last month'],
    [total(gardener.visits, last(3)), '최근 3개월 방문 합계', 'total visits of the last 3 months'],
    [
      mean(gardener.harvest, sameMonthsLastYear(3)),
      '1년 전 같은 3개월 수확 평균',
      'mean harvest of the same 3 months a year before',
    ],
    [
      mean(gardener.harvest, previousRange(2, 4)),
      '2~4개월 전 수확 평균',
      'mean harvest of months 2 to 4 before',
    ],
    [
      mean(gardener.harvest, monthsAfter(gardener.bornOn, 3)),
      '태어난 날 다음 달부터 3개월 수확 평균',
      'mean harvest of the 3 full months after birthday',
    ],
  ])('%#', (node, ko, en) => expect(said(node)).toEqual([ko, en]))
})

describe('links and many sides', () => {
  test.each<[Expression, string, string, string]>([
    [via(gardener.garden, garden.fee), 'gardener', '다니는 텃밭의 회비', 'garden’s fee'],
    [size.ref, 'garden', '회원 수', 'number of gardeners'],
    [anyOf(plots, plot.paid), 'gardener', '자리 가운데 하나라도: 냈음', 'any of the plots: paid'],
    [everyOf(plots, plot.paid), 'gardener', '자리 모두: 냈음', 'each of the plots: paid'],
    [
      sumOver(gardeners, gardener.savings),
      'garden',
      '회원의 합계: 모은 돈',
      'the sum over the gardeners: savings',
    ],
    [
      maxOver(gardeners, gardener.savings),
      'garden',
      '회원 가운데 가장 큰 값: 모은 돈',
      'the largest over the gardeners: savings',
    ],
    [
      minOver(gardeners, gardener.savings),
      'garden',
      '회원 가운데 가장 작은 값: 모은 돈',
      'the smallest over the gardeners: savings',
    ],
  ])('%#', (node, entity, ko, en) => expect(said(node, entity)).toEqual([ko, en]))
})
