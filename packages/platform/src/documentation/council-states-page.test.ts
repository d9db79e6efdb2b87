import { expect, it } from 'vitest'
import { ACT_NAMES, COUNCIL_ARROWS, COUNCIL_STATE_NAMES } from '../councils/index.ts'
import { councilStatesPage } from './council-states-page.ts'

const page = councilStatesPage()

it('draws every arrow that moves a council, once', () => {
  const drawn = page.split('\n').filter((line) => line.includes(' --> ') && !line.includes('[*]'))
  const pairs = COUNCIL_ARROWS.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from}>${to}`)
  expect(drawn).toHaveLength(new Set(pairs).size)
  expect(page).toContain('  agreed --> in_force: give-up (is-change), sign (both-signed)')
})

it('lists every state and every act', () => {
  for (const name of [...COUNCIL_STATE_NAMES, ...ACT_NAMES]) expect(page).toContain(`\n| \`${name}\` | `)
  expect(page).not.toMatch(/undefined|\[object/)
})
