import { describe, expect, test } from 'vitest'
import { toyPack } from '../testing/toy-pack.ts'
import { text } from '../testing/toy-vocabulary.ts'
import { administrationAt, needsSecondSignature } from './administration-at.ts'
import { applyReform } from './reform.ts'

const kinder = applyReform(toyPack, {
  id: 'kinder',
  title: text('너그러운 개정', 'A kinder reform'),
  parameters: {
    'wait.days': { '2020-07-01': 3 },
    'budget.seed-grant': { '2020-07-01': 200_000 },
  },
})

describe('the administration at a date', () => {
  test('has the value that each figure has then', () => {
    const at = (date: string): readonly unknown[] => {
      const { serviceLevels, answerDays, budgets } = administrationAt(kinder, date)
      return [serviceLevels.committee.workingDays, answerDays, budgets.get('seed-grant')]
    }
    expect(at('2020-06-30')).toEqual([5, 5, 100_000])
    expect(at('2020-07-01')).toEqual([3, 3, 200_000])
  })
  test('keeps what a service level says beside its days', () => {
    const { serviceLevels } = administrationAt(toyPack, '2020-06-30')
    expect(serviceLevels['evidence-asked']).toMatchObject({ waitsFor: 'resident', escalatesTo: 'officer' })
    expect(Object.keys(serviceLevels).sort()).toEqual(
      Object.keys(toyPack.administration.serviceLevels).sort(),
    )
  })
  test('knows the holidays', () => {
    expect([...administrationAt(toyPack, '2020-06-30').holidays]).toEqual(['2020-05-05', '2020-10-01'])
  })
  test('has no budget before its first year', () => {
    const parameters = toyPack.parameters.map((one) =>
      one.kind === 'value' && one.id === 'budget.seed-grant' ? { ...one, values: { '2021-01-01': 1 } } : one,
    )
    const late = { ...toyPack, parameters }
    expect(administrationAt(late, '2020-12-31').budgets.has('seed-grant')).toBe(false)
    expect(administrationAt(late, '2021-01-01').budgets.get('seed-grant')).toBe(1)
  })
  test('is refused at what is no date', () => {
    expect(() => administrationAt(toyPack, '2020-13-01')).toThrow(RangeError)
  })
})

describe('a second signature', () => {
  const administration = administrationAt(toyPack, '2020-09-15')
  test.each([
    ['as the rules say, up to the sum', { total: 10_000, departs: false }, false],
    ['as the rules say, above the sum', { total: 10_001, departs: false }, true],
    ['against the rules, a small sum', { total: 2_000, departs: true }, false],
    ['against the rules, a larger sum', { total: 2_001, departs: true }, true],
    ['no money at all', { total: 0, departs: true }, false],
  ])('%s', (_, signing, expected) => {
    expect(needsSecondSignature(administration, signing)).toBe(expected)
  })
})
