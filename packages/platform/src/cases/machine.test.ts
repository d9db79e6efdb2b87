import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ACTION_NAMES } from './action-names.ts'
import { actionRequestSchema } from './action-schemas.ts'
import { ACTIONS } from './actions.ts'
import { ARROWS, movesFrom } from './machine.ts'
import { STATE_NAMES, STATES } from './states.ts'

const reach = (start: string, arrows: readonly (readonly [string, string])[]): ReadonlySet<string> => {
  const seen = new Set([start])
  for (const state of seen) for (const [from, to] of arrows) if (from === state) seen.add(to)
  return seen
}

describe('the state machine', () => {
  it('comes from a draft to every state', () => {
    expect(
      [
        ...reach(
          'draft',
          ARROWS.map(({ from, to }) => [from, to]),
        ),
      ].sort(),
    ).toEqual([...STATE_NAMES].sort())
  })

  it.each(STATE_NAMES)('%s: is never a dead end for the person', (state) => {
    const ends = reach(
      state,
      ARROWS.map(({ from, to }) => [from, to]),
    )
    expect(ends).toContain('closed')
  })

  it.each(STATE_NAMES.filter((state) => STATES[state].timed && state !== 'offered'))(
    '%s: is escalated, and nothing else',
    (state) => {
      expect(movesFrom('escalate', state)).toHaveLength(1)
      const bySystem = ARROWS.filter(
        ({ action, from }) => from === state && ACTIONS[action].by.includes('system'),
      )
      const moved = bySystem.filter(({ from, to }) => from !== to).map(({ action }) => action)
      expect(moved.filter((action) => !['mark-paid', 'close', 'offer', 'reopen'].includes(action))).toEqual(
        [],
      )
    },
  )

  it('takes a case from a lender that is silent, so that the next one is asked', () => {
    expect(movesFrom('escalate', 'offered')).toEqual([])
    expect(ARROWS.filter(({ action }) => action === 'lapse-offer')).toMatchObject([
      { from: 'offered', to: 'submitted' },
    ])
  })

  it('tells apart moves of one action from one state', () => {
    for (const action of ACTION_NAMES)
      for (const state of STATE_NAMES) {
        const open = movesFrom(action, state).filter(({ where }) => where === undefined)
        expect(open.length, `${action} from ${state}`).toBeLessThanOrEqual(1)
      }
  })

  it('lets a person without a role withdraw, appeal, answer, name a lender and write, and decide nothing', () => {
    const theirs = ACTION_NAMES.filter((action) => ACTIONS[action].by.includes('resident'))
    expect(theirs.sort()).toEqual(
      [
        'add-evidence',
        'answer-evidence',
        'appeal',
        'message',
        'name-lender',
        'submit',
        'withdraw',
        'withdraw-appeal',
      ].sort(),
    )
  })

  it('keeps deciding and paying apart', () => {
    expect(ACTIONS.release.by).toEqual(['paymaster'])
    expect(ACTIONS.release.guards).toContain('not-decider')
  })
})

describe('an action over HTTP', () => {
  it('is described', () => {
    const schema = JSON.stringify(z.toJSONSchema(actionRequestSchema))
    expect(schema).toContain('ask-evidence')
    expect(schema).not.toContain('mark-paid')
  })

  it.each([
    ['nothing said', { action: 'appeal', reason: '  ' }],
    ['a character that no database keeps', { action: 'message', text: 'a\u0000b' }],
    ['half a character', { action: 'message', text: 'a\ud800b' }],
    ['an action of the platform', { action: 'mark-paid', amount: 1 }],
    ['more than was asked for', { action: 'take', officer: 'me' }],
    ['an action of a paymaster', { action: 'release', amount: 1 }],
    ['a part of a won', { action: 'approve', amount: 1.5 }],
  ])('is refused with %s', (_, action) => {
    expect(actionRequestSchema.safeParse({ seq: 1, do: action }).success).toBe(false)
  })

  it('reads whole characters outside the basic plane', () => {
    expect(actionRequestSchema.safeParse({ seq: 1, do: { action: 'message', text: '🙂' } }).success).toBe(
      true,
    )
  })
})
