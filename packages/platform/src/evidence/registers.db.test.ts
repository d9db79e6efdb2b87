import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AccountActor, Database } from '../database/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { TEST_NOW } from '../testing/test-delivery.ts'
import { askRegisters } from './ask-registers.ts'
import { evidenceOfCase } from './evidence-of-case.ts'
import { provenFacts } from './proven-facts.ts'
import { type RegistersUnderTest, startRegisters } from './registers/testing/registers-under-test.ts'
import { applyFor, testEvidence } from './testing/test-evidence.ts'

let database: Database
let running: RegistersUnderTest
let context: Awaited<ReturnType<typeof testEvidence>>
let kim: AccountActor
let relief: { readonly id: string; readonly institution: string }

beforeAll(async () => {
  database = await testDatabase()
  running = await startRegisters({ today: () => TEST_NOW })
  context = await testEvidence(database, { registers: running.registers })
  kim = await testAccount(database, 'kim')
  relief = await caseWith(['tax'])
})
afterAll(async () => {
  await running.app.close()
  await database.close()
})
afterEach(() => {
  running.asked.length = 0
})

async function caseWith(registers: readonly string[]): Promise<typeof relief> {
  const found = (await applyFor(context, kim, { registers })).get('local-income-tax-relief')
  if (found === undefined) throw new Error('expected a case about the local income tax')
  return found
}

const proven = (caseId: string): ReturnType<typeof provenFacts> =>
  database.transaction(kim, (transaction) =>
    provenFacts({ pack: context.packs.pack, now: context.now }, transaction, caseId),
  )

describe('asking the registers', () => {
  it('verifies what the programme wants proven, and tells the case', async () => {
    const asked = await askRegisters(context, kim, relief.id)
    expect(asked).toMatchObject({
      kind: 'asked',
      told: [{ question: { register: 'tax', thing: 'business/restaurant' }, answer: { kind: 'found' } }],
    })
    const facts = await proven(relief.id)
    expect(facts).toContainEqual({
      fact: 'business/restaurant.localIncomeTax',
      value: 840_000,
      source: expect.stringMatching(/^register:tax\//),
    })
    const { rows } = await sql<{ payload: unknown; actor_role: string }>`
      select payload, actor_role from case_event where case_id = ${relief.id} and type = 'verify-facts'`.execute(
      database.owner,
    )
    expect(rows).toEqual([
      {
        actor_role: 'system',
        payload: expect.objectContaining({
          facts: expect.arrayContaining([{ fact: 'business/restaurant.localIncomeTax', value: 840_000 }]),
        }),
      },
    ])
    const evidence = await evidenceOfCase(context, kim, relief.id)
    expect(evidence?.needs.every(({ isNeeded }) => !isNeeded)).toBe(true)
    expect(evidence?.known.differences).toEqual([])
    expect(evidence?.answered).toMatchObject([{ register: 'tax', outcome: 'found' }])
  })

  it('asks for nothing twice', async () => {
    expect(await askRegisters(context, kim, relief.id)).toEqual({ kind: 'asked', told: [] })
    expect(running.asked).toEqual([])
  })

  it('asks no register that the person has not agreed to', async () => {
    const { id } = await caseWith(['insurance'])
    expect(await askRegisters(context, kim, id)).toEqual({ kind: 'asked', told: [] })
    expect(running.asked).toEqual([])
    expect(await proven(id)).toEqual([])
  })

  it('goes on without one that does not answer, and asks it again later', async () => {
    const { id } = await caseWith(['tax'])
    running.mishaps.push('fails')
    expect(await askRegisters(context, kim, id)).toMatchObject({
      told: [{ answer: { kind: 'unavailable' } }],
    })
    expect(await proven(id)).toEqual([])
    expect(await askRegisters(context, kim, id)).toMatchObject({ told: [{ answer: { kind: 'found' } }] })
  })

  it('tells where the register says otherwise than the person', async () => {
    const facts = JSON.parse(JSON.stringify(await statedFacts()))
    facts.business.restaurant.localIncomeTax = 2_000_000
    const found = (await applyFor(context, kim, { registers: ['tax'], facts })).get('local-income-tax-relief')
    await askRegisters(context, kim, found?.id ?? '')
    const evidence = await evidenceOfCase(context, kim, found?.id ?? '')
    expect(evidence?.known.differences).toEqual([
      { fact: 'business/restaurant.localIncomeTax', stated: 2_000_000, verified: 840_000 },
    ])
  })

  it('is for those who have to do with the case', async () => {
    const lee = await testAccount(database, 'lee')
    expect(await askRegisters(context, lee, relief.id)).toEqual({ kind: 'absent' })
    const auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
    expect(await askRegisters(context, auditor, relief.id)).toMatchObject({ kind: 'refused', status: 403 })
    expect(await askRegisters(context, { kind: 'system', job: 'test' }, relief.id)).toMatchObject({
      kind: 'asked',
    })
    const { rows } = await database.transaction(lee, (transaction) =>
      sql`select 1 from register_fact union all select 1 from register_question`.execute(transaction),
    )
    expect(rows).toEqual([])
  })
})

async function statedFacts(): Promise<unknown> {
  const { facts } = await database.owner
    .selectFrom('application')
    .select('facts')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { asOf: _, emergency: __, ...things } = facts as Record<string, unknown>
  return things
}
