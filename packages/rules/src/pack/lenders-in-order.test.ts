import { describe, expect, test } from 'vitest'
import { rulebook, text } from '../testing/toy-vocabulary.ts'
import type { LendingWindow } from './administration.ts'
import { lendersInOrder } from './lenders-in-order.ts'

const window = (ids: readonly string[], onward: readonly string[] = []): LendingWindow => ({
  lenders: ids.map((id) => ({ id, title: text(id, id), source: rulebook })),
  onward,
  onlyNamed: false,
  source: rulebook,
})
const windows = {
  bank: window(['bank/a', 'bank/b', 'bank/c'], ['state']),
  state: window(['state']),
  own: { ...window(['own/x', 'own/y'], ['bank']), onlyNamed: true },
}
const order = (stated: {
  readonly window: string
  readonly named?: string
  readonly turn?: number
}): unknown => lendersInOrder(windows, { named: null, turn: 0, ...stated })

describe('who may take a case', () => {
  test('are the lenders of its window in turns, then those it may go on to', () => {
    expect(order({ window: 'bank' })).toEqual(['bank/a', 'bank/b', 'bank/c', 'state'])
    expect(order({ window: 'bank', turn: 4 })).toEqual(['bank/b', 'bank/c', 'bank/a', 'state'])
    expect(order({ window: 'state', turn: 7 })).toEqual(['state'])
  })
  test('begins with whom the applicant names, if they may take it', () => {
    expect(order({ window: 'bank', named: 'bank/c' })).toEqual(['bank/c', 'bank/a', 'bank/b', 'state'])
    expect(order({ window: 'bank', named: 'own/x' })).toEqual(['bank/a', 'bank/b', 'bank/c', 'state'])
  })
  test('is only the named one where nobody else could', () => {
    expect(order({ window: 'own' })).toEqual([])
    expect(order({ window: 'own', named: 'own/y' })).toEqual(['own/y'])
    expect(order({ window: 'own', named: 'bank/a' })).toEqual([])
  })
  test('is nobody where the window is none of lenders', () => {
    expect(order({ window: 'council' })).toEqual([])
  })
})
