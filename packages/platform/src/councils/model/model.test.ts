import { expect, it } from 'vitest'
import { ACT_NAMES, ACTS } from './council-acts.ts'
import { COUNCIL_GUARD_NAMES } from './council-guards.ts'
import { COUNCIL_ARROWS } from './council-machine.ts'
import { COUNCIL_STATE_NAMES, COUNCIL_STATES } from './council-states.ts'

it('reaches every state from the draft', () => {
  const reached = new Set(['draft'])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of COUNCIL_ARROWS) if (reached.has(from)) reached.add(to)
  }
  expect([...reached].sort()).toEqual([...COUNCIL_STATE_NAMES].sort())
})

it('leaves no open state without a way on for whom it waits for', () => {
  for (const state of COUNCIL_STATE_NAMES) {
    const { waitsFor, phase } = COUNCIL_STATES[state]
    if (phase === 'over' || waitsFor === null || waitsFor === 'sides') continue
    const moving = COUNCIL_ARROWS.filter(({ from, to }) => from === state && to !== state)
    expect(
      moving.some(({ act }) => ACTS[act].by.includes(waitsFor)),
      `${state} waits for the ${waitsFor}`,
    ).toBe(true)
  }
})

it('uses every guard, and leaves nothing undecided between two moves from one state', () => {
  const used = new Set(ACT_NAMES.flatMap((act) => ACTS[act].guards))
  expect([...used].sort()).toEqual([...COUNCIL_GUARD_NAMES].sort())
  for (const act of ACT_NAMES)
    for (const state of COUNCIL_STATE_NAMES) {
      const plain = ACTS[act].moves.filter(({ from, where }) => from.includes(state) && where === undefined)
      expect(plain.length, `${act} from ${state}`).toBeLessThanOrEqual(1)
    }
})
