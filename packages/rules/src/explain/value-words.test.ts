import { describe, expect, test } from 'vitest'
import type { Value } from '../evaluate/value.ts'
import type { ValueType } from '../model/value-type.ts'
import { type Meaning, valueWords } from './value-words.ts'

const both = (
  value: Value,
  kind: Exclude<ValueType['kind'], 'choice' | 'set'>,
  more: Partial<Meaning> = {},
): readonly string[] => {
  const meaning = { type: { kind }, ...more }
  return [valueWords(value, meaning, 'ko'), valueWords(value, meaning, 'en')]
}

describe('values in words', () => {
  test('unknown', () => expect(both(undefined, 'won')).toEqual(['모름', 'not known']))
  test('truth', () => {
    expect(both(true, 'bool')).toEqual(['예', 'yes'])
    expect(both(false, 'bool')).toEqual(['아니요', 'no'])
  })
  test('won, in groups of three', () => {
    expect(both(1_702_000, 'won')).toEqual(['1,702,000원', '1,702,000 won'])
    expect(both(0, 'won')).toEqual(['0원', '0 won'])
  })
  test('a ratio in per cent: whole where it is whole', () => {
    expect(both(0.43, 'ratio')).toEqual(['43%', '43%'])
    expect(both(1 - 0.8, 'ratio')).toEqual(['20%', '20%'])
    expect(both(0, 'ratio')[0]).toBe('0%')
    expect(both(1.5, 'ratio')[0]).toBe('150%')
  })
  test('a ratio in per cent is cut, never rounded up to a limit that it does not reach', () => {
    expect(both(0.499999, 'ratio')[0]).toBe('49.99%')
    expect(both(1 / 3, 'ratio')[0]).toBe('33.33%')
    expect(both(0.015, 'ratio')[0]).toBe('1.5%')
  })
  test('dates as they are written', () =>
    expect(both(20200229, 'date')).toEqual(['2020-02-29', '2020-02-29']))
  test('areas', () => expect(both(33.333, 'area')).toEqual(['33.33㎡', '33.33㎡']))
  test('counts in their unit', () => {
    expect(both(5, 'int')).toEqual(['5', '5'])
    expect(both(5, 'int', { unit: 'people' })).toEqual(['5명', '5 people'])
    expect(both(75, 'int', { unit: 'years' })).toEqual(['75세', '75 years'])
    expect(both(6, 'int', { unit: 'months' })).toEqual(['6개월', '6 months'])
    expect(both(10, 'int', { unit: 'working-days' })).toEqual(['10일(근무일)', '10 working days'])
    expect(both(2, 'int', { unit: 'times' })).toEqual(['2회', '2 times'])
  })
  test('ids by their names, and by themselves where they have none', () => {
    const ids = { bean: { ko: '콩', en: 'beans' } }
    const type = { kind: 'choice', ids: ['bean'] } as const
    expect([valueWords('bean', { type, ids }, 'ko'), valueWords('bean', { type, ids }, 'en')]).toEqual([
      '콩',
      'beans',
    ])
    expect(valueWords('pea', { type, ids }, 'ko')).toBe('pea')
    expect(valueWords('constructor', { type, ids }, 'ko')).toBe('constructor')
  })
  test('sets', () => {
    const type = { kind: 'set', ids: [] } as const
    expect([valueWords(new Set(), { type }, 'ko'), valueWords(new Set(), { type }, 'en')]).toEqual([
      '없음',
      'none',
    ])
    expect(valueWords(new Set(['a', 'b']), { type }, 'en')).toBe('a, b')
  })
})
