import type { Reason } from '@ondol/rules'
import { expect, it } from 'vitest'
import { keyValues } from './key-values.ts'

const step = (kind: string, text: string, rest: Partial<Reason> = {}): Reason => ({
  kind,
  text,
  shown: '예',
  value: true,
  subject: 'business/b1',
  fact: null,
  parameter: null,
  repeated: false,
  of: [],
  ...rest,
})

it('looks through what only joins, and stops at a computed number', () => {
  const drop = step('derived', '매출 감소율', {
    value: 0.5,
    shown: '50%',
    of: [step('window', '월 매출', { value: 1 })],
  })
  const bound = step('parameter', '20%', { value: 0.2, shown: '20%' })
  const small = step('derived', '소상공인', {
    of: [step('field', '상시근로자 수', { value: 2, shown: '2명' })],
  })
  const condition = step('and', '', {
    of: [step('compare', '', { of: [drop, bound] }), step('via', '', { of: [small] })],
  })
  expect(keyValues(condition).map(({ text, shown }) => [text, shown])).toEqual([
    ['매출 감소율', '50%'],
    ['20%', '20%'],
    ['상시근로자 수', '2명'],
  ])
})

it('leaves out alternatives that decided nothing', () => {
  const holds = step('field', '상시근로자 수', { value: 2, shown: '2명' })
  const open = step('field', '업종', { value: null, shown: '모름' })
  const either = step('or', '', {
    of: [step('compare', '', { of: [holds] }), step('compare', '', { value: null, of: [open] })],
  })
  expect(keyValues(either).map(({ text }) => text)).toEqual(['상시근로자 수'])
})

it('takes a number reached through a link as one value', () => {
  const drop = step('via', '임차인의 매출 감소율', {
    value: 0.58,
    shown: '58%',
    of: [step('window', '월 매출')],
  })
  expect(keyValues(step('compare', '', { of: [drop] })).map(({ shown }) => shown)).toEqual(['58%'])
})

it('shows of many only those that settled it', () => {
  const lease = (id: string, value: boolean): Reason =>
    step('compare', '', {
      value,
      of: [step('field', '합의한 인하율', { value: 0.3, subject: `lease/${id}` })],
    })
  const some = step('aggregate', '', { of: [lease('a', true), lease('b', false)] })
  expect(keyValues(some).map(({ subject }) => subject)).toEqual(['lease/a'])
  const every = step('aggregate', '', { value: false, of: [lease('a', true), lease('b', false)] })
  expect(keyValues(every).map(({ subject }) => subject)).toEqual(['lease/b'])
})

it('says each value once', () => {
  const one = step('field', '사는 곳')
  expect(keyValues(step('or', '', { of: [one, one] }))).toHaveLength(1)
})
