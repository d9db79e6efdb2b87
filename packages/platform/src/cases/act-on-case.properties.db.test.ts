import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountActor, Actor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { type Office, testCase, testOffice } from '../testing/test-cases.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW, type TestContext, testContext } from '../testing/test-delivery.ts'
import { ACTIONS, ARROWS, actOnCase, type CaseAction, verifyCase } from './index.ts'
import { eventsOf } from './store.ts'
import { anyAction } from './testing/random-actions.ts'

const SYSTEM: Actor = { kind: 'system', job: 'test' }
const DAY = 86_400_000

let database: Database
let context: TestContext
let office: Office
let kim: AccountActor
let day = 0

beforeAll(async () => {
  database = await testDatabase()
  context = await testContext(database, { now: () => new Date(TEST_NOW.getTime() + day * DAY) })
  office = await testOffice(database, 'community-service-centre/mapo')
  kim = await testAccount(database, 'kim')
})
afterAll(() => database.close())

/** Somebody who may do it, or in one of four cases anybody. */
const actorFor = ({ action }: CaseAction, dice: number): Actor => {
  const all: readonly (readonly [string, Actor])[] = [
    ['resident', kim],
    ['officer', office.officer],
    ['officer', office.colleague],
    ['supervisor', office.supervisor],
    ['supervisor', office.secondSupervisor],
    ['mediator', office.mediator],
    ['paymaster', office.paymaster],
    ['system', SYSTEM],
  ]
  const able = all.filter(([capacity]) => ACTIONS[action].by.some((one) => one === capacity))
  const among = dice % 4 === 0 ? all : able
  return among[dice % among.length]?.[1] ?? kim
}

/** Officers are drawn by name, and have ids here. */
const withIds = (action: CaseAction): CaseAction => {
  if (action.action !== 'assign') return action
  return {
    ...action,
    officer: action.officer === 'officer' ? office.officer.accountId : office.colleague.accountId,
  }
}

const attempt = fc.record({ action: anyAction, dice: fc.nat(1000), stale: fc.integer({ min: 0, max: 5 }) })
/** Several attempts are made at once, some of them on what the case was before. */
const rounds = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 6 }),
    attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 25, maxLength: 35, size: 'max' },
)

it('keeps every case whole, whatever is tried at once by whomever', async () => {
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      day = 0
      const caseId = await testCase(context, kim)
      let seq = 1
      for (const { at, attempts } of all) {
        day += at
        const seen = seq
        const taken = await Promise.all(
          attempts.map(({ action, dice, stale }) => {
            const taking = { actor: actorFor(action, dice), caseId, action: withIds(action) }
            return actOnCase(context, { ...taking, seq: stale === 0 && seen > 1 ? seen - 1 : seen })
          }),
        )
        const events = new Set(taken.flatMap((one) => (one.kind === 'done' ? [one.event.seq] : [])))
        // All were decided on the same state, so at most one of them moved it; repeats name an event that was there.
        expect([...events].filter((one) => one > seen).length).toBeLessThanOrEqual(1)
        seq = Math.max(seq, ...events)
        accepted += taken.filter(({ kind }) => kind === 'done').length
      }
      const { fault, events } = await database.transaction(SYSTEM, async (transaction) => ({
        fault: await verifyCase(transaction, caseId),
        events: await eventsOf(transaction, caseId),
      }))
      expect(fault).toBeNull()
      expect(events.map(({ event }) => event.seq)).toEqual(
        Array.from({ length: seq }, (_, index) => index + 1),
      )
      for (const [index, { event }] of events.entries()) {
        const from = events[index - 1]?.event.payload.to ?? 'draft'
        const { to } = event.payload
        expect(ARROWS).toContainEqual(expect.objectContaining({ action: event.type, from, to }))
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
  expect(accepted).toBeGreaterThan(50)
}, 120_000)
