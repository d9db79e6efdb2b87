import { describe, expect, test } from 'vitest'
import { parseMonth } from '../calendar/calendar.ts'
import { factPath, parseFactPath } from './fact-path.ts'

const MONTH = parseMonth('2020-07') ?? 0

describe('names of facts', () => {
  test('a fact is named by entity, id and field, and its month', () => {
    expect(factPath({ entity: 'gardener', id: 'g' }, 'points')).toBe('gardener/g.points')
    expect(factPath({ entity: 'gardener', id: 'g' }, 'harvest', MONTH)).toBe('gardener/g.harvest.2020-07')
  })
  test.each(['g', 'a.b', 'a.harvest', '김 철수', '2020-07', 'a.2020-07', 'constructor'])(
    'the name reads back for the id "%s"',
    (id) => {
      expect(parseFactPath(factPath({ entity: 'gardener', id }, 'points'))).toEqual({
        entity: 'gardener',
        id,
        field: 'points',
      })
      expect(parseFactPath(factPath({ entity: 'gardener', id }, 'harvest', MONTH))).toEqual({
        entity: 'gardener',
        id,
        field: 'harvest',
        month: '2020-07',
      })
    },
  )
  test.each([
    '',
    'gardener',
    'gardener/g',
    '/g.points',
    'gardener/.points',
    'gardener/g.',
    'gardener/g.2020-07',
  ])('"%s" names no fact', (path) => expect(parseFactPath(path)).toBeUndefined())
})
