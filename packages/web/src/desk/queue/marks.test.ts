import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clear,
  MOST_SELECTED,
  move,
  NO_MARKS,
  selectedIn,
  toggle,
  toggleAll,
  toggleThrough,
} from './marks.ts'

const ids = ['a', 'b', 'c', 'd']
const at = (id: string | null, ...selected: readonly string[]) => ({ at: id, selected: new Set(selected) })

describe('keys in the list', () => {
  it('begin at the top', () => {
    expect(move(NO_MARKS, ids, 1).at).toBe('a')
    expect(move(NO_MARKS, ids, -1).at).toBe('a')
    expect(move(at('gone'), ids, 1).at).toBe('a')
  })

  it('stop at the ends', () => {
    expect(move(at('d'), ids, 1).at).toBe('d')
    expect(move(at('a'), ids, -1).at).toBe('a')
    expect(move(at('b'), ids, 1).at).toBe('c')
    expect(move(NO_MARKS, [], 1).at).toBeNull()
  })

  it('never leave it, wherever they come from', () => {
    const steps = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), steps, (list, moves) => {
        const end = moves.reduce((marks, by) => move(marks, list, by), NO_MARKS)
        expect(end.at === null || list.includes(end.at)).toBe(true)
      }),
    )
  })
})

describe('marking', () => {
  it('one takes it, and gives it back', () => {
    const once = toggle(NO_MARKS, 'b')
    expect([...once.selected]).toEqual(['b'])
    expect(toggle(once, 'b')).toEqual(at('b'))
  })

  it('through marks all between, in either direction', () => {
    expect(selectedIn(toggleThrough(at('b'), ids, 'd'), ids)).toEqual(['b', 'c', 'd'])
    expect(selectedIn(toggleThrough(at('d'), ids, 'b'), ids)).toEqual(['b', 'c', 'd'])
    expect(selectedIn(toggleThrough(NO_MARKS, ids, 'c'), ids)).toEqual(['c'])
  })

  it('all marks those that are missing, and then none', () => {
    const all = toggleAll(at('a', 'b'), ids)
    expect(selectedIn(all, ids)).toEqual(ids)
    expect(toggleAll(all, ids).selected.size).toBe(0)
  })

  it('stays within what the server takes at once', () => {
    const many = Array.from({ length: MOST_SELECTED + 50 }, (_, number) => String(number))
    const all = toggleAll(NO_MARKS, many)
    expect(all.selected.size).toBe(MOST_SELECTED)
    expect(toggle(all, 'one more').selected.has('one more')).toBe(false)
    expect(toggleAll(all, many).selected.size).toBe(0)
  })

  it('is of what is shown: rows that are gone do not count', () => {
    expect(selectedIn(at('a', 'a', 'gone', 'c'), ids)).toEqual(['a', 'c'])
    expect(clear(at('a', 'a', 'c'))).toEqual(at('a'))
  })
})
