import { expect, it } from 'vitest'
import { suggestWork, type WorkClues } from './suggest-work.ts'

const clues: WorkClues = { occupation: 'none', clients: 'several', hours: 'mine', isArt: false }

it.each([
  [
    'a designated driver, even with set hours',
    { occupation: 'designated-driver', hours: 'theirs' },
    'special',
  ],
  ['an actor with several stages', { isArt: true }, 'artist'],
  ['a designer with several clients', {}, 'freelancer'],
  ['a rider for one app who chooses the hours', { clients: 'one' }, 'freelancer'],
  ['someone who comes at nine every day', { clients: 'one', hours: 'theirs' }, 'temporary'],
] as const)('finds the word for %s', (_, change, work) =>
  expect(suggestWork({ ...clues, ...change })).toBe(work),
)
