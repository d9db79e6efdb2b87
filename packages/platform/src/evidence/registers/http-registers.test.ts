import { afterEach, describe, expect, it } from 'vitest'
import { readBusinessNumber, readResidentNumber } from '../../secrets/index.ts'
import { numberedThings } from './reference-server/example-registers.ts'
import type { UnavailableReason } from './register.ts'
import {
  HASTE,
  type Mishap,
  OWNER,
  question,
  type RegistersUnderTest,
  startRegisters,
} from './testing/registers-under-test.ts'

let running: RegistersUnderTest | undefined
afterEach(async () => {
  await running?.app.close()
  running = undefined
})

const start = async (...options: Parameters<typeof startRegisters>): Promise<RegistersUnderTest> => {
  running = await startRegisters(...options)
  return running
}

const unavailable = (reason: UnavailableReason): unknown => ({
  kind: 'unavailable',
  reason,
  detail: expect.stringMatching(/\w/),
})

describe('what a register answers', () => {
  it('is its facts with their day, and where to find the answer again', async () => {
    const { registers } = await start()
    expect(await registers.ask(question({ facts: ['business.sales', 'business.localIncomeTax'] }))).toEqual({
      kind: 'found',
      reference: expect.stringMatching(/./),
      facts: [
        {
          fact: 'business.sales',
          value: expect.objectContaining({ '2020-08': 5_800_000 }),
          asOf: '2020-09-15',
        },
        { fact: 'business.localIncomeTax', value: 840_000, asOf: '2020-09-15' },
      ],
    })
  })

  it('names nobody it does not know', async () => {
    const { registers } = await start()
    const stranger = { kind: 'business-number', value: '9999999999' }
    expect(await registers.ask(question({ subject: stranger }))).toEqual({ kind: 'not-found' })
  })

  it.each([
    ['old', -100 * 24 * 3600],
    ['not given yet', 3600],
  ])('is no fact where the consent is %s', async (_, seconds) => {
    const { registers } = await start()
    const consent = { reference: 'consent-1', givenAt: new Date(Date.now() + seconds * 1000) }
    expect(await registers.ask(question({ consent }))).toEqual({
      kind: 'refused',
      detail: expect.stringContaining('is not in force'),
    })
  })

  it('is the same for the same question, and a new one for another', async () => {
    const { registers } = await start()
    const same = question()
    const first = await registers.ask(same)
    expect(await registers.ask(same)).toEqual(first)
    expect(await registers.ask(question())).not.toEqual(first)
    expect(await registers.ask({ ...same, purpose: 'another' })).toEqual(unavailable('faulty'))
  })
})

describe('what goes wrong is no answer, and nothing worse', () => {
  it.each([
    ['slow', 'too-slow', 1],
    ['hangs-up', 'faulty', 1],
    ['fails', 'faulty', 1],
    ['garbled', 'faulty', 1],
    ['other-facts', 'faulty', 1],
    ['unfit-value', 'faulty', 1],
    ['huge', 'faulty', 1],
    ['moved', 'faulty', 1],
    ['overloaded-for-long', 'overloaded', 1],
  ] satisfies [Mishap, UnavailableReason, number][])('%s: %s', async (mishap, reason, times) => {
    const { registers, mishaps, asked } = await start({ patience: HASTE })
    mishaps.push(mishap)
    expect(await registers.ask(question())).toEqual(unavailable(reason))
    expect(asked).toHaveLength(times)
    expect(await registers.ask(question())).toMatchObject({ kind: 'found' })
  })

  it('a wrong token', async () => {
    const { registers } = await start({ token: 'stolen' })
    expect(await registers.ask(question())).toEqual(unavailable('faulty'))
  })

  it('an address where no register is', async () => {
    const { registers } = await start()
    expect(await registers.ask(question({ register: 'horoscope' }))).toEqual(unavailable('faulty'))
    expect(await registers.ask(question({ register: '../../etc' }))).toEqual(unavailable('faulty'))
  })

  it('a server that is not there is tried three times', async () => {
    const { app, registers } = await start()
    await app.close()
    const begun = performance.now()
    expect(await registers.ask(question())).toEqual(unavailable('unreachable'))
    expect(performance.now() - begun).toBeGreaterThan(20 * 0.5 + 40 * 0.5)
  })
})

describe('asking again', () => {
  it('waits longer each time, and gets the answer', async () => {
    const { registers, mishaps, asked } = await start({ random: () => 1 })
    mishaps.push('overloaded', 'overloaded')
    expect(await registers.ask(question())).toMatchObject({ kind: 'found' })
    const [first = 0, second = 0, third = 0] = asked
    expect(second - first).toBeGreaterThanOrEqual(19)
    expect(third - second).toBeGreaterThanOrEqual(39)
  })

  it('ends after three', async () => {
    const { registers, mishaps, asked } = await start()
    mishaps.push('overloaded', 'overloaded', 'overloaded')
    expect(await registers.ask(question())).toEqual(unavailable('overloaded'))
    expect(asked).toHaveLength(3)
  })
})

describe('a dead register', () => {
  it('is not asked any more after five failures, and others are; after its rest it is tried once', async () => {
    let now = 0
    const { registers, mishaps, asked } = await start({ now: () => new Date(now), patience: HASTE })
    mishaps.push('fails', 'fails', 'fails', 'fails', 'fails')
    for (let n = 0; n < 5; n++) await registers.ask(question())
    const begun = performance.now()
    expect(await registers.ask(question())).toEqual(unavailable('resting'))
    expect(performance.now() - begun).toBeLessThan(200)
    expect(asked).toHaveLength(5)
    const other = { register: 'residence', subject: { kind: 'resident-number', value: OWNER } }
    expect(await registers.ask(question({ ...other, facts: ['person.borough'] }))).toMatchObject({
      kind: 'found',
    })

    now = 30_000
    mishaps.push('slow')
    const [trial, meanwhile] = await Promise.all([registers.ask(question()), registers.ask(question())])
    expect([trial, meanwhile]).toEqual([unavailable('too-slow'), unavailable('resting')])
    now = 59_000
    expect(await registers.ask(question())).toEqual(unavailable('resting'))
    now = 60_000
    expect(await registers.ask(question())).toMatchObject({ kind: 'found' })
    expect(await registers.ask(question())).toMatchObject({ kind: 'found' })
  })

  it('is not one that says no', async () => {
    const { registers } = await start()
    const stranger = { kind: 'business-number', value: '9999999999' }
    for (let n = 0; n < 8; n++) await registers.ask(question({ subject: stranger }))
    expect(await registers.ask(question())).toMatchObject({ kind: 'found' })
  })
})

it('holds every example of the city, each thing under a number of its own that has the form of a real one', () => {
  const things = numberedThings()
  expect(things.length).toBeGreaterThan(20)
  const names = things.map(({ thing, number }) => `${thing.split('/')[0]} ${number}`)
  expect(new Set(names).size).toBe(names.length)
  for (const { thing, number } of things) {
    if (thing.startsWith('business/')) expect(readBusinessNumber(number)).toMatchObject({ kind: 'read' })
    if (thing.startsWith('person/'))
      expect(readResidentNumber(number)).toMatchObject({ value: { birthDate: expect.stringMatching(/^18/) } })
  }
})
