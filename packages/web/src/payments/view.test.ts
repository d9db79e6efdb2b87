import { expect, it } from 'vitest'
import { readView, VIEWS, writeView } from './view.ts'

it('reads back every part that an address names, and what is due where it names none', () => {
  expect(VIEWS.map((view) => readView(writeView(view)))).toEqual(VIEWS)
  expect([readView(''), readView('view=nothing')]).toEqual(['due', 'due'])
})
