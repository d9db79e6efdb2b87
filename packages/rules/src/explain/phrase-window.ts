import type { Expression, ExpressionOf } from '../expression/expression.ts'
import type { Speech } from './speech.ts'

const YEAR = 12

/** Says a window over a series: `최근 3개월 월 매출 평균`. */
export function windowPhrase(
  node: ExpressionOf<'window'>,
  say: (part: Expression) => string,
  { pack, language }: Speech,
): string {
  const title = pack.vocabulary.entities.get(node.entity)?.fields[node.field]?.title[language] ?? node.field
  const months = monthsPhrase(node.months, say, language === 'ko')
  const single = node.months.from === node.months.to
  if (language === 'ko') {
    const fold = single ? '' : node.fold === 'mean' ? ' 평균' : ' 합계'
    return `${months} ${title}${fold}`
  }
  const fold = single ? '' : node.fold === 'mean' ? 'mean ' : 'total '
  return `${fold}${title} of ${months}`
}

function monthsPhrase(
  months: ExpressionOf<'window'>['months'],
  say: (part: Expression) => string,
  ko: boolean,
): string {
  const { from, to } = months
  const length = Math.abs(from - to) + 1
  if (months.kind === 'after') {
    return ko
      ? `${say(months.date)} 다음 달부터 ${length}개월`
      : `the ${length} full months after ${say(months.date)}`
  }
  if (from === 1) return ko ? '지난달' : 'last month'
  if (to === 1) return ko ? `최근 ${length}개월` : `the last ${length} months`
  if (to === YEAR + 1) return ko ? `1년 전 같은 ${length}개월` : `the same ${length} months a year before`
  return ko ? `${to}~${from}개월 전` : `months ${to} to ${from} before`
}
