import { expect, it } from 'vitest'
import { canMatch, repairedPath } from './only-used-krds.ts'

const words = new Set(['krds-btn', 'primary', 'inner'])

it.each([
  ['.krds-btn', true],
  ['.krds-btn.primary:hover', true],
  ['body', true],
  ['.krds-btn.link', false],
  ['#krds-header .inner', false],
  ['[data-krds-mode=theme] .krds-btn', false],
])('keeps %s: %s', (selector, kept) => expect(canMatch(selector, words)).toBe(kept))

it('points to the icons where they are', () => {
  expect(repairedPath('url(../../img/img/component/icon/a.svg)')).toBe('url(../../img/component/icon/a.svg)')
})
