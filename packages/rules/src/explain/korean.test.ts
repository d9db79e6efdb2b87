import { describe, expect, test } from 'vitest'
import { asCompanion, asObject, asRequired, asSubject, asTopic } from './korean.ts'

describe('particles', () => {
  test.each([
    ['매출', '매출이', '매출은', '매출을', '매출과', '매출이어야'],
    ['나이', '나이가', '나이는', '나이를', '나이와', '나이여야'],
    ['30,000원', '30,000원이', '30,000원은', '30,000원을', '30,000원과', '30,000원이어야'],
    ['50%', '50%가', '50%는', '50%를', '50%와', '50%여야'],
    ['2020-03-01', '2020-03-01이', '2020-03-01은', '2020-03-01을', '2020-03-01과', '2020-03-01이어야'],
  ])('after %s', (word, subject, topic, object, companion, required) => {
    expect([asSubject(word), asTopic(word), asObject(word), asCompanion(word), asRequired(word)]).toEqual([
      subject,
      topic,
      object,
      companion,
      required,
    ])
  })
  test('after a digit as it is read: 영 일 삼 육 칠 팔 end in a consonant, 이 사 오 구 do not', () => {
    expect([...'0123456789'].map((digit) => asSubject(digit).slice(1)).join('')).toBe('이이가이가가이이이가')
  })
  test('a closing bracket or quotation mark is passed over', () => {
    expect([asSubject('매출 (월)'), asSubject('‘나이’'), asObject('가구 [둘]')]).toEqual([
      '매출 (월)이',
      '‘나이’가',
      '가구 [둘]을',
    ])
  })
  test('where the spelling does not tell, both are said', () => {
    expect([asSubject('IBK'), asTopic('33㎡'), asSubject('')]).toEqual(['IBK이(가)', '33㎡은(는)', '이(가)'])
  })
})
