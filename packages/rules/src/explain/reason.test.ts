import { describe, expect, test } from 'vitest'
import { loadPack } from '../evaluate/load-pack.ts'
import { readFacts } from '../facts/read-facts.ts'
import { toyPack } from '../testing/toy-pack.ts'
import type { Language } from '../text.ts'
import { changesNeeded } from './change-words.ts'
import { explain } from './explain.ts'
import { type Reason, reasonsOf } from './reason.ts'

const pack = loadPack(toyPack)
const harvest = { '2020-06': 1000, '2020-07': 2000, '2020-08': 3000 }

function told(gardener: object, language: Language): ReturnType<typeof reasonsOf> {
  const facts = readFacts(pack, { asOf: '2020-09-15', gardener: { g: gardener } })
  const explanation = explain(pack, facts, { programme: 'seed-grant', subject: 'gardener/g' })
  if (explanation === undefined) throw new Error('there is no explanation')
  const speech = { pack, language, frame: facts.frame }
  expect(changesNeeded(explanation, speech)).toEqual(reasonsOf(explanation, speech).changes)
  return reasonsOf(explanation, speech)
}
const texts = (reason: Reason | undefined): readonly string[] =>
  reason === undefined ? [] : [`${reason.text} = ${reason.shown}`, ...reason.of.flatMap(texts)]

describe('reasons in words', () => {
  test('a condition with what was seen, and the parameter with its source', () => {
    const [first] = told({ points: 4 }, 'en').conditions
    expect(texts(first?.reason)).toEqual([
      'points is at least 5 times = no',
      'points = 4',
      'least points = 5 times',
    ])
    expect(first?.reason.of[0]?.fact).toBe('gardener/g.points')
    expect(first?.reason.of[1]?.parameter).toEqual({
      id: 'points.least',
      basis: 'assumption',
      source: 'rule book of the garden club',
    })
  })
  test('in Korean', () => {
    const [first] = told({ points: 4 }, 'ko').conditions
    expect(texts(first?.reason)).toEqual(['점수가 5회 이상 = 아니요', '점수 = 4', '최소 점수 = 5회'])
  })
  test('what is not known', () => {
    const [first] = told({}, 'en').conditions
    expect(first?.reason).toMatchObject({ shown: 'not known', value: null })
  })
  test('an amount by its formula and what goes into it', () => {
    const { amount } = told({ points: 5, savings: 0, badges: [], harvest }, 'en')
    expect(texts(amount ?? undefined)).toEqual([
      'mean harvest of the last 3 months × 50%, rounded down to 10 won = 1,000 won',
      'mean harvest of the last 3 months = 2,000 won',
      'share = 50%',
    ])
  })
  test('reasons are plain data', () => {
    const reasons = told({ points: 4, badges: ['gold'] }, 'en')
    expect(JSON.parse(JSON.stringify(reasons))).toEqual(reasons)
  })
})

describe('what would turn a refusal', () => {
  test('in both languages', () => {
    const facts = { points: 4, savings: 2_000_000, badges: ['gold'] }
    expect(told(facts, 'ko').changes.map(({ text }) => text)).toEqual([
      '점수가 지금 4회 → 5회 이상이어야 합니다',
      '모은 돈이 지금 2,000,000원 → 1,000,000원 이하여야 합니다',
      '배지가 지금 금 → ‘금’이 아니어야 합니다',
    ])
    expect(told(facts, 'en').changes.map(({ text }) => text)).toEqual([
      'points is 4 times; at least 5 times is needed',
      'savings is 2,000,000 won; at most 1,000,000 won is needed',
      'badges is gold; anything but “gold” is needed',
    ])
  })
  test('names the condition, the subject and the source of the bound', () => {
    expect(told({ points: 4 }, 'en').changes[0]).toMatchObject({
      condition: 'diligent',
      subject: 'gardener/g',
      seen: '4 times',
      parameter: { id: 'points.least', basis: 'assumption' },
    })
  })
  test('nothing for a condition that holds or is unknown', () => {
    expect(told({ points: 5 }, 'en').changes).toEqual([])
  })
})

describe('explaining', () => {
  const facts = readFacts(pack, { asOf: '2020-09-15', gardener: { g: {} }, garden: { g: {} } })
  test.each([
    ['an unknown programme', { programme: 'gold', subject: 'gardener/g' }],
    ['an unknown subject', { programme: 'seed-grant', subject: 'gardener/h' }],
    ['a subject of another entity', { programme: 'seed-grant', subject: 'garden/g' }],
    ['a subject that is no name', { programme: 'seed-grant', subject: 'g' }],
  ])('%s has no explanation', (_, question) => expect(explain(pack, facts, question)).toBeUndefined())
  test('a programme that is not refused has all its reasons too', () => {
    const explanation = explain(pack, facts, { programme: 'tool-loan', subject: 'gardener/g' })
    expect(explanation?.conditions.map(({ id }) => id)).toEqual(['drought', 'in-need'])
    expect(explanation?.details.map(({ id }) => id)).toEqual(['tool'])
    expect(explanation?.months).toBeNull()
  })
})
