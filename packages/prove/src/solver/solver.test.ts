import { afterAll, expect, it } from 'vitest'
import { newSolver } from './solver.ts'

const solver = newSolver()
afterAll(() => solver.close())

const limit = { milliseconds: 10_000 }
const TWO_NUMBERS = '(declare-const |a b| Int)\n(declare-const c Real)\n'
/** Three cubes that sum to 42 are known, and not to be found in a moment. */
const HARD = `${['a', 'b', 'c'].map((name) => `(declare-const ${name} Int)`).join('\n')}
(assert (= (+ (* a a a) (* b b b) (* c c c)) 42))
(check-sat)`

it('finds a case with its values, or that there is none', async () => {
  const text = `${TWO_NUMBERS}(assert (and (= |a b| (- 3)) (= (* 3.0 c) (- 1.0))))\n(check-sat)\n(get-value (|a b| c))`
  expect(await solver.ask(text, limit)).toEqual({
    kind: 'case',
    values: new Map([
      ['a b', { n: -3n, d: 1n }],
      ['c', { n: -1n, d: 3n }],
    ]),
  })
  const none = `${TWO_NUMBERS}(assert (and (> |a b| 0) (< |a b| 1)))\n(check-sat)\n(get-value (c))`
  expect(await solver.ask(none, limit)).toEqual({ kind: 'none' })
})

it('says that it could not tell in the time given, and answers the next question', async () => {
  expect(await solver.ask(HARD, { milliseconds: 100 })).toEqual({ kind: 'unknown', reason: 'timeout' })
  expect(await solver.ask('(assert false)\n(check-sat)', limit)).toEqual({ kind: 'none' })
})

it('ends a question that is cancelled, and answers the next', async () => {
  const cancel = new AbortController()
  const answer = solver.ask(HARD, { ...limit, signal: cancel.signal })
  setTimeout(() => cancel.abort(), 200)
  expect(await answer).toEqual({ kind: 'unknown', reason: 'cancelled' })
  expect(await solver.ask('(check-sat)', limit)).toMatchObject({ kind: 'case' })
})

it('tells what Z3 does not understand', async () => {
  await expect(solver.ask('(assert nothing)', limit)).rejects.toThrow(/^Z3: expected sat, unsat or unknown/)
})
