import { formatDate, type Text } from '@ondol/rules'

/** How far the cases reach that a proof speaks of. Whatever lies beyond is not covered by it. */
export interface Bounds {
  /** The dates on which the question may be asked, as YYYYMMDD, both included. */
  readonly asked: { readonly from: number; readonly to: number }
  /** The most won that one fact states, and the most of anything that is counted. */
  readonly won: number
  readonly count: number
  /** The most square metres. */
  readonly area: number
  /** Series are stated for so many months before the month of the question, and not after. */
  readonly months: number
  /** So many things may link to another, by relation (`household.members`). */
  readonly many: Readonly<Record<string, number>>
  readonly manyOthers: number
}

export const usualBounds: Bounds = {
  asked: { from: 20200101, to: 20291231 },
  won: 1_000_000_000_000,
  count: 100_000,
  area: 1_000_000,
  months: 17,
  many: { 'household.members': 8 },
  manyOthers: 3,
}

/** The same with fewer links, where two sets of facts are compared. */
export function boundsOfTwo(bounds: Bounds): Bounds {
  const many = Object.entries(bounds.many).map(([relation, most]) => [relation, Math.min(most, FEW_OF_TWO)])
  return { ...bounds, many: Object.fromEntries(many), manyOthers: Math.min(bounds.manyOthers, FEW_OF_TWO) }
}

const FEW_OF_TWO = 3

/** The dates that facts may state: in these years every fourth is a leap year. */
export const FIRST_YEAR = 1901
export const LAST_YEAR = 2099
/** The smallest share or area that is not 0. */
export const LEAST_SHARE = 1e-9

/** The bound of a proof, as every result tells it. */
export function boundWords(bounds: Bounds): Text {
  const { asked, won, count, months, many, manyOthers, area } = bounds
  const [from, to] = [formatDate(asked.from), formatDate(asked.to)]
  const relations = Object.entries(many).map(([relation, most]) => `${relation} ≤ ${most}`)
  return {
    ko: `기준일 ${from} ~ ${to}, 사실의 날짜 ${FIRST_YEAR}~${LAST_YEAR}년, 한 금액 ${won}원 이하, 개수 ${count} 이하, 넓이 ${area}㎡ 이하, 월별 값은 기준월 앞 ${months}개월, ${[...relations, `그 밖의 연결 ≤ ${manyOthers}`].join(', ')}`,
    en: `asked from ${from} to ${to}, dates of facts in ${FIRST_YEAR}–${LAST_YEAR}, sums of at most ${won} won, counts of at most ${count}, areas of at most ${area} m², monthly values of the ${months} months before, ${[...relations, `other links ≤ ${manyOthers}`].join(', ')}`,
  }
}
