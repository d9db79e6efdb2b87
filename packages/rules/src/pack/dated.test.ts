import { describe, expect, test } from 'vitest'
import { leastPoints } from '../testing/toy-pack.ts'
import { rulebook } from '../testing/toy-vocabulary.ts'
import { versionAt, versionsOf } from './dated.ts'

const parameter = {
  ...leastPoints.definition,
  values: { '2021-01-01': 7, start: 5, '2020-07-01': { value: 6, basis: 'statute' as const } },
}

describe('dated values', () => {
  test('in rising order of date, whatever the order in which they are written', () => {
    expect(versionsOf(parameter).map(({ key, value }) => `${key} ${value}`)).toEqual([
      'start 5',
      '2020-07-01 6',
      '2021-01-01 7',
    ])
  })
  test('a value rests on the parameter’s source, or on its own', () => {
    const [first, second] = versionsOf(parameter)
    expect(first).toMatchObject({ basis: 'assumption', source: rulebook.text })
    expect(second).toMatchObject({ basis: 'statute', source: rulebook.text })
    expect(versionsOf(leastPoints.definition)[1]).toMatchObject({
      basis: 'statute',
      source: { ko: '총회', en: 'assembly' },
    })
  })
  test('versionAt: each value holds from its own day to the day before the next', () => {
    const at = (date: number): unknown => versionAt(versionsOf(parameter), date)?.value
    expect([at(18000101), at(20200630), at(20200701), at(20201231), at(20210101), at(22991231)]).toEqual([
      5, 5, 6, 6, 7, 7,
    ])
  })
  test('versionAt: none before the first', () => {
    const late = { ...parameter, values: { '2020-07-01': 6 } }
    expect(versionAt(versionsOf(late), 20200630)).toBeUndefined()
    expect(versionAt([], 20200630)).toBeUndefined()
  })
})
