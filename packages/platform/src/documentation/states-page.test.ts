import { expect, it } from 'vitest'
import { ACTION_NAMES, ARROWS, STATE_NAMES } from '../cases/index.ts'
import { statesPage } from './states-page.ts'

const page = statesPage()

it('draws every arrow that moves a case, once', () => {
  const drawn = page.split('\n').filter((line) => line.includes(' --> ') && !line.includes('[*]'))
  const pairs = ARROWS.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from}>${to}`)
  expect(drawn).toHaveLength(new Set(pairs).size)
  expect(page).toContain('  evidence_asked --> under_review: answer-evidence, resume-review')
})

it('lists every state and every action', () => {
  for (const name of [...STATE_NAMES, ...ACTION_NAMES]) expect(page).toContain(`\n| \`${name}\` | `)
  expect(page).not.toMatch(/undefined|\[object/)
})
