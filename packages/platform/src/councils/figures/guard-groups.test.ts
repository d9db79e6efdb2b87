import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardGroups, type PlaceCounts } from './guard-groups.ts'

const LEAST = 5
const counts = (open: number, agreed: number, failed: number): PlaceCounts => ({
  open,
  agreed,
  failed,
  medianCut: agreed === 0 ? null : 0.25,
  medianDays: agreed === 0 ? null : 20,
  rentSaved: agreed * 3_000_000,
  taxForgone: agreed * 400_000,
  reliefs: agreed,
})

it('shows a group that is large enough, with what rests on enough', () => {
  const shown = guardGroups(new Map([['hongdae', counts(5, 15, 5)]]), LEAST)
  expect(shown.get('hongdae')).toMatchObject({ councils: 25, agreementRate: 0.75, rentSaved: 45_000_000 })
})

it('shows of a group with a few agreements only how many councils there are', () => {
  const shown = guardGroups(new Map([['hongdae', counts(20, 1, 0)]]), LEAST).get('hongdae')
  expect(shown).toMatchObject({ councils: 21, open: null, agreed: null, medianCut: null, rentSaved: null })
})

it('hides the next smallest too where one alone is hidden, since the sum would tell', () => {
  const groups = new Map([
    ['small', counts(1, 0, 0)],
    ['middle', counts(6, 0, 0)],
    ['large', counts(60, 0, 0)],
  ])
  const shown = guardGroups(groups, LEAST)
  expect([...shown].filter(([, figures]) => figures === null).map(([name]) => name)).toEqual([
    'small',
    'middle',
  ])
})

it('never shows a figure of fewer than the least, nor lets one hidden group be told from the sum', () => {
  const group = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((three) => counts(...three))
  const groups = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), group, { minKeys: 2, maxKeys: 8 })
  fc.assert(
    fc.property(groups, (stated) => {
      const shown = guardGroups(new Map(Object.entries(stated)), LEAST)
      const hidden = [...shown.values()].filter((figures) => figures === null)
      expect(hidden.length).not.toBe(1)
      for (const figures of shown.values()) {
        if (figures === null) continue
        expect(figures.councils).toBeGreaterThanOrEqual(LEAST)
        for (const count of [figures.open, figures.agreed, figures.failed])
          expect(count === null || count === 0 || count >= LEAST).toBe(true)
      }
    }),
  )
})
