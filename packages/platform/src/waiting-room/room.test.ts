import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Entry, Room } from './room.ts'
import { ticketsOf } from './ticket.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const secret = randomBytes(32)

const newRoom = (places: number, holdSeconds = 0): Room =>
  new Room({ tickets: ticketsOf(secret), now: () => Date.now(), places, holdSeconds, assumedPerSecond: 1 })

const leave = (entry: Entry | undefined): void => {
  if (entry?.kind !== 'in') throw new Error('this one is not in')
  entry.leave()
}

const ticketOf = (entry: Entry): string => {
  if (entry.kind !== 'waits') throw new Error('this one does not wait')
  return entry.standing.ticket
}

it('lets in as many as it has places, and tells the others where they stand', async () => {
  const room = newRoom(2)
  const first = await room.enter(null)
  await room.enter(null)
  const third = await room.enter(null)
  const fourth = await room.enter(null)
  expect(third).toMatchObject({
    kind: 'waits',
    standing: { position: 1, waitSeconds: 1, askAgainSeconds: 2 },
  })
  expect(fourth).toMatchObject({ kind: 'waits', standing: { position: 2, waitSeconds: 2 } })
  leave(first)
  expect(await room.enter(ticketOf(third))).toMatchObject({ kind: 'in' })
  expect(room.look(ticketOf(fourth))).toMatchObject({ position: 1 })
  expect(room.counts()).toEqual({ inside: 2, waiting: 1 })
})

it('gives a place back once, however often it is left', async () => {
  const room = newRoom(1)
  const first = await room.enter(null)
  leave(first)
  leave(first)
  await room.enter(null)
  expect(room.counts().inside).toBe(1)
})

it('keeps the turn of those who waited when the server is started anew', async () => {
  const before = newRoom(1)
  await before.enter(null)
  const early = ticketOf(await before.enter(null))
  vi.advanceTimersByTime(1000)
  const late = ticketOf(await before.enter(null))
  const after = newRoom(1)
  await after.enter(null)
  expect(after.look(late)).toMatchObject({ position: 1 })
  expect(after.look(early)).toMatchObject({ position: 1 })
  expect(after.look(late)).toMatchObject({ position: 2 })
})

it('takes no ticket that it did not give, or that is a day old', async () => {
  const room = newRoom(1)
  await room.enter(null)
  const ticket = ticketOf(await room.enter(null))
  const [moment, id, signature] = ticket.split('.')
  expect(room.look(`${Number(moment) - 5000}.${id}.${signature}`)).toBeNull()
  expect(room.look('nonsense')).toBeNull()
  vi.advanceTimersByTime(24 * 3_600_000 + 1)
  expect(room.look(ticket)).toBeNull()
})

it('no longer counts those who went away, and takes them back at their turn', async () => {
  const room = newRoom(1)
  await room.enter(null)
  const gone = ticketOf(await room.enter(null))
  vi.advanceTimersByTime(1)
  const patient = ticketOf(await room.enter(null))
  for (let minute = 0; minute < 4; minute++) {
    vi.advanceTimersByTime(60_000)
    room.look(patient)
  }
  expect(room.look(patient)).toMatchObject({ position: 1 })
  expect(room.look(gone)).toMatchObject({ position: 1 })
  expect(room.look(patient)).toMatchObject({ position: 2 })
})

it('holds those whose turn is near, and calls the earliest when a place is free', async () => {
  const room = newRoom(1, 5)
  const first = await room.enter(null)
  const second = room.enter(null)
  vi.advanceTimersByTime(1)
  const third = room.enter(null)
  leave(first)
  leave(await second)
  expect(await third).toMatchObject({ kind: 'in' })
  expect(room.counts()).toEqual({ inside: 1, waiting: 0 })
})

it('lets go of the held after their time, with a ticket, and of those who hung up', async () => {
  const room = newRoom(1, 5)
  await room.enter(null)
  const held = room.enter(null)
  const hangUp = new AbortController()
  vi.advanceTimersByTime(1)
  const other = room.enter(null, hangUp.signal)
  hangUp.abort()
  await other
  expect(room.counts().waiting).toBe(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await held).toMatchObject({ kind: 'waits', standing: { position: 1 } })
})

it('says the time by how quickly people were served', async () => {
  const room = newRoom(1)
  for (let served = 0; served < 100; served++) {
    const one = await room.enter(null)
    vi.advanceTimersByTime(100)
    leave(one)
  }
  await room.enter(null)
  for (let waiting = 0; waiting < 99; waiting++) await room.enter(null)
  expect(await room.enter(null)).toMatchObject({
    kind: 'waits',
    standing: { position: 100, waitSeconds: 10 },
  })
})

it('regression: says the time by how many can be served, not by how few came', async () => {
  const room = newRoom(1)
  for (let served = 0; served < 20; served++) {
    const one = await room.enter(null)
    vi.advanceTimersByTime(100)
    leave(one)
    vi.advanceTimersByTime(900)
  }
  await room.enter(null)
  for (let waiting = 0; waiting < 49; waiting++) await room.enter(null)
  expect(await room.enter(null)).toMatchObject({
    kind: 'waits',
    standing: { position: 50, waitSeconds: 5 },
  })
})

it('regression: serves a crowd as quickly as it can, though everybody comes back only when they were asked to', async () => {
  const room = new Room({
    tickets: ticketsOf(secret),
    now: () => Date.now(),
    places: 2,
    holdSeconds: 4,
    assumedPerSecond: 1,
  })
  let served = 0
  const person = async (): Promise<void> => {
    let entry = await room.enter(null)
    while (entry.kind === 'waits') {
      const { ticket, askAgainSeconds } = entry.standing
      await new Promise((resolve) => setTimeout(resolve, askAgainSeconds * 1000))
      entry = await room.enter(ticket)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    served += 1
    leave(entry)
  }
  // Ten a second can be served; the room has assumed one, and asked most to come back after a minute.
  for (let number = 0; number < 300; number++) void person()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(served).toBeGreaterThan(50)
  await vi.advanceTimersByTimeAsync(45_000)
  expect(served).toBe(300)
})

it('never lets in more than it has places, and nobody before an earlier one who is there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(), { maxLength: 120 }),
      async (places, acts) => {
        const room = newRoom(places, 1000)
        const inside: Entry[] = []
        const admitted: number[] = []
        let arrived = 0
        for (const act of acts) {
          vi.advanceTimersByTime(1)
          if (act % 3 === 0) leaveOne(inside, act)
          else {
            const number = arrived++
            void room.enter(null).then((entry) => {
              if (entry.kind !== 'in') return
              inside.push(entry)
              admitted.push(number)
            })
          }
          await Promise.resolve()
          await Promise.resolve()
          expect(room.counts().inside).toBeLessThanOrEqual(places)
        }
        expect(admitted).toEqual(admitted.toSorted((left, right) => left - right))
      },
    ),
  )
})

function leaveOne(inside: Entry[], act: number): void {
  const [one] = inside.splice(act % Math.max(inside.length, 1), 1)
  if (one !== undefined) leave(one)
}
