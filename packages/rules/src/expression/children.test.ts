import { expect, test } from 'vitest'
import { gardener } from '../testing/toy-vocabulary.ts'
import { between } from './arithmetic.ts'
import { childrenOf, walk } from './children.ts'
import { when } from './decide.ts'
import { int, today } from './literal.ts'
import { monthsAfter, total } from './series.ts'

test('the parts of a node stand in the order in which they are read', () => {
  const table = when([{ if: gardener.active, then: int(1) }], int(2))
  expect(childrenOf(table)).toEqual([gardener.active, int(1), int(2)])
  expect(childrenOf(total(gardener.visits, monthsAfter(today, 2)))).toEqual([today])
  expect(childrenOf(today)).toEqual([])
})
test('walking visits every node once, parents first', () => {
  const kinds: string[] = []
  walk(between(gardener.points, { least: int(1), most: int(5) }), ({ kind }) => kinds.push(kind))
  expect(kinds).toEqual(['and', 'compare', 'field', 'literal', 'compare', 'field', 'literal'])
})
