import { expect, it } from 'vitest'
import { neighboursIn } from './neighbours.ts'

it.each([
  ['a', { previous: null, next: 'b' }],
  ['b', { previous: 'a', next: 'c' }],
  ['c', { previous: 'b', next: null }],
  ['gone', null],
])('of %s are %j', (id, neighbours) => expect(neighboursIn(['a', 'b', 'c'], id)).toEqual(neighbours))
