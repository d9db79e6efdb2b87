import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AccountActor, type Actor, type Database, isForbidden } from '../database/index.ts'
import type { App } from '../http/index.ts'
import { testAccount } from '../testing/test-account.ts'
import { testDatabase } from '../testing/test-database.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'
import { testSession } from '../testing/test-session.ts'
import { bossOn, DEAD_LETTER } from './boss.ts'
import { type Jobs, sendJob, startJobs, type Workers } from './index.ts'

const VISITOR: Actor = { kind: 'visitor' }

let database: Database
const started: Jobs[] = []
const errors: object[] = []

beforeEach(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
  errors.length = 0
  await database.close()
})

async function start(workers: Workers, now = () => new Date()): Promise<Jobs> {
  const log = { info: () => undefined, error: (facts: object) => void errors.push(facts) }
  const jobs = await startJobs({ database, workers, now, log, pause: 20 })
  started.push(jobs)
  return jobs
}

const send = async (verificationId: string): Promise<void> =>
  await database.transaction(VISITOR, (transaction) =>
    sendJob(transaction, 'audit.verify', { verificationId }),
  )

interface Row {
  readonly id: string
  readonly state: string
  readonly data: unknown
  readonly output: unknown
}

async function jobsIn(queue: string): Promise<readonly Row[]> {
  const query = sql<Row>`select id, state, data, output from pgboss.job where name = ${queue} order by created_on`
  return (await query.execute(database.owner)).rows
}

const statesIn = async (queue: string): Promise<readonly string[]> =>
  (await jobsIn(queue)).map(({ state }) => state)

/** What waits for its next try is tried now. */
const hurry = async (): Promise<unknown> =>
  await sql`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`.execute(
    database.owner,
  )

const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 })

describe('sending', () => {
  it('happens with the transaction, or not at all', async () => {
    const [kept, lost] = [uuid(), uuid()]
    const failing = database.transaction(VISITOR, async (transaction) => {
      await sendJob(transaction, 'audit.verify', { verificationId: lost })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await send(kept)
    const done: string[] = []
    await start({ 'audit.verify': async ({ verificationId }) => void done.push(verificationId) })
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['completed']))
    expect(done).toEqual([kept])
  })

  it('is all that the unprivileged role may do with the queue', async () => {
    await send(uuid())
    const system: Actor = { kind: 'system', job: 'test' }
    for (const statement of [
      'select data from pgboss.job',
      `update pgboss.job set state = 'completed'`,
      'delete from pgboss.job',
      `update pgboss.queue set policy = 'short'`,
      `insert into pgboss.queue (name) values ('mine')`,
      'select * from pgboss.archive',
    ]) {
      const attempt = database.transaction(system, (transaction) => sql.raw(statement).execute(transaction))
      await expect(attempt, statement).rejects.toSatisfy(isForbidden)
    }
  })
})

describe('a job that fails', () => {
  it('is tried again later, knowing how often, and done once it succeeds', async () => {
    await send(uuid())
    const attempts: number[] = []
    await start({
      'audit.verify': async (_, { attempt }) => {
        attempts.push(attempt)
        if (attempt === 1) throw new Error('not yet')
      },
    })
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['retry']))
    const { rows } = await sql<{ wait: number }>`
      select extract(epoch from start_after - now())::float as wait from pgboss.job`.execute(database.owner)
    expect(rows[0]?.wait).toBeGreaterThan(50)
    await hurry()
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['completed']))
    expect(attempts).toEqual([1, 2])
    expect(errors).toHaveLength(1)
  })

  it('becomes a dead letter that says what it was and why, when it has failed for good', async () => {
    const verificationId = uuid()
    await send(verificationId)
    await start({
      'audit.verify': async () => {
        throw new TypeError('no such chain')
      },
    })
    await until(async () => {
      await hurry()
      expect(await statesIn('audit.verify')).toEqual(['failed'])
    })
    expect(await jobsIn(DEAD_LETTER)).toMatchObject([
      {
        data: { job: 'audit.verify', payload: { verificationId } },
        output: { message: 'TypeError: no such chain' },
      },
    ])
    expect(errors).toHaveLength(3)
  })

  it('fails where it is told what its kind cannot read', async () => {
    await sql`insert into pgboss.job (name, data) values ('audit.verify', '{"payload": {"verificationId": 7}}')`.execute(
      database.owner,
    )
    const worker = vi.fn(async () => undefined)
    await start({ 'audit.verify': worker })
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['failed']))
    expect(errors[0]).toMatchObject({
      job: 'audit.verify',
      err: expect.objectContaining({ name: 'ZodError' }),
    })
    expect(worker).not.toHaveBeenCalled()
  })
})

describe('a server that ends in the middle of a job', () => {
  it('leaves it to the next one', async () => {
    await send(uuid())
    // Taken, and never heard of again.
    const boss = bossOn(database.owner)
    expect(await boss.fetch('audit.verify')).toHaveLength(1)
    expect(await statesIn('audit.verify')).toEqual(['active'])
    if (database.kind === 'postgresql')
      await sql`update pgboss.job set started_on = now() - interval '5 hours'`.execute(database.owner)
    const attempts: number[] = []
    await start({ 'audit.verify': async (_, { attempt }) => void attempts.push(attempt) })
    await until(async () => {
      await hurry()
      expect(await statesIn('audit.verify')).toEqual(['completed'])
    })
    expect(attempts).toEqual([2])
  })

  it('lets it end when there is time', async () => {
    await send(uuid())
    let isDone = false
    const jobs = await start({
      'audit.verify': async () => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        isDone = true
      },
    })
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['active']))
    await jobs.stop()
    expect(isDone).toBe(true)
    expect(await statesIn('audit.verify')).toEqual(['completed'])
  })

  it('hands it back when it does not end', { timeout: 30_000 }, async () => {
    await send(uuid())
    let told: unknown
    const jobs = await start({
      'audit.verify': (_, { signal }) =>
        new Promise(() => signal.addEventListener('abort', () => (told = signal.reason))),
    })
    await until(async () => expect(await statesIn('audit.verify')).toEqual(['active']))
    const begun = performance.now()
    await jobs.stop()
    expect(performance.now() - begun).toBeLessThan(8_000)
    expect(told).toBeInstanceOf(Error)
    expect(await statesIn('audit.verify')).toEqual(['retry'])
  })
})

describe('the schedule', () => {
  it('sends a job once each turn, whatever the number of servers', async () => {
    let time = new Date('2020-09-14T15:10:00Z')
    const worker = vi.fn(async () => undefined)
    const clock = (): Date => time
    await Promise.all([1, 2, 3].map(() => start({ 'audit.manifest': worker }, clock)))
    await until(async () => expect(await statesIn('audit.manifest')).toEqual(['completed']))
    time = new Date('2020-09-15T15:09:59Z')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(worker).toHaveBeenCalledTimes(1)
    time = new Date('2020-09-15T15:10:01Z')
    await until(async () => expect(await statesIn('audit.manifest')).toEqual(['completed', 'completed']))
    expect(worker).toHaveBeenCalledTimes(2)
  })

  it('makes up once for turns that passed while no server ran', async () => {
    const worker = vi.fn(async () => undefined)
    const first = await start({ 'audit.manifest': worker }, () => new Date('2020-09-14T16:00:00Z'))
    await until(() => expect(worker).toHaveBeenCalledTimes(1))
    await first.stop()
    await start({ 'audit.manifest': worker }, () => new Date('2020-09-18T03:00:00Z'))
    await until(() => expect(worker).toHaveBeenCalledTimes(2))
    const [row] = await database.owner.selectFrom('job_schedule').selectAll().execute()
    expect(row?.due).toEqual(new Date('2020-09-17T15:10:00Z'))
  })

  it('keeps what went wrong with the last run, and does not pile up', async () => {
    let time = new Date('2020-09-14T15:10:00Z').getTime()
    let isBroken = true
    const worker = async (): Promise<void> => {
      if (isBroken) throw new Error('no mail today')
    }
    const clock = (): Date => {
      time += 5_000
      return new Date(time)
    }
    await start({ 'notices.deliver': worker }, clock)
    const row = async (): Promise<unknown> =>
      await database.owner.selectFrom('job_schedule').selectAll().executeTakeFirst()
    await until(async () => expect(await row()).toMatchObject({ failure: 'Error: no mail today' }))
    isBroken = false
    await until(async () => expect(await row()).toMatchObject({ done_at: expect.any(Date) }))
    expect((await statesIn('notices.deliver')).filter((state) => state < 'active').length).toBeLessThan(2)
    expect(await jobsIn(DEAD_LETTER)).toEqual([])
  })
})

describe('beside requests', () => {
  const request = async (seconds: number): Promise<number> => {
    const begun = performance.now()
    await database.transaction(VISITOR, (transaction) =>
      sql`select pg_sleep(${seconds})`.execute(transaction),
    )
    return performance.now() - begun
  }

  it('jobs go on while requests hold the database, and requests while jobs do', async () => {
    let done = 0
    await start({
      'audit.verify': async () => {
        await database.transaction({ kind: 'system', job: 'test' }, (transaction) =>
          sql`select pg_sleep(0.01)`.execute(transaction),
        )
        done += 1
      },
    })
    const requests = Array.from({ length: 200 }, (_, n) =>
      n % 10 === 0 ? send(uuid()) : request(n === 5 ? 1 : 0.002),
    )
    await Promise.all(requests)
    await until(() => expect(done).toBe(20))
    expect(errors).toEqual([])
  })

  it('regression: many quick jobs do not keep everything else waiting', async () => {
    let done = 0
    await database.transaction(VISITOR, async (transaction) => {
      for (let n = 0; n < 100; n++) await sendJob(transaction, 'audit.verify', { verificationId: uuid() })
    })
    let turns = 0
    const others = setInterval(() => {
      turns += 1
    }, 1)
    await start({
      'audit.verify': async () => {
        done += 1
      },
    })
    await until(() => expect(done).toBe(100))
    clearInterval(others)
    expect(turns).toBeGreaterThan(50)
  })
})

describe('what operators see', () => {
  const get = async (app: App, account: AccountActor): Promise<Answer> =>
    await ask(app, { url: '/v1/operation/jobs', headers: await testSession(database, account, new Date()) })

  it('is how each kind goes, and what has failed for good until it is sent again', async () => {
    const app = await testServer({ delivery: { database, keys: testKeyRing() }, now: () => new Date() })
    const operator = await testAccount(database, 'operator', { roles: ['operator'] })
    const verificationId = uuid()
    await send(verificationId)
    const jobs = await start({
      'audit.verify': async () => {
        throw new Error('no such chain')
      },
      'notices.deliver': async () => {
        throw new Error('no mail today')
      },
    })
    await until(async () => {
      await hurry()
      expect((await get(app, operator)).json()).toMatchObject({
        jobs: expect.arrayContaining([
          expect.objectContaining({
            name: 'notices.deliver',
            timing: 'every 10 s',
            failure: 'Error: no mail today',
            doneAt: null,
          }),
        ]),
        dead: [{ job: 'audit.verify', payload: { verificationId }, failure: 'Error: no such chain' }],
      })
    })
    await jobs.stop()
    const id: string = (await get(app, operator)).json().dead[0].id
    const again = async (): Promise<number> => {
      const headers = await testSession(database, operator, new Date())
      return (await ask(app, { method: 'POST', url: `/v1/operation/jobs/${id}/again`, headers })).statusCode
    }
    expect([await again(), await again()]).toEqual([204, 404])
    const done: string[] = []
    await start({ 'audit.verify': async (payload) => void done.push(payload.verificationId) })
    await until(() => expect(done).toEqual([verificationId]))
    expect((await get(app, operator)).json().dead).toEqual([])
    await app.close()
  })

  it('is theirs alone', async () => {
    const app = await testServer({ delivery: { database, keys: testKeyRing() }, now: () => new Date() })
    const auditor = await testAccount(database, 'auditor', { roles: ['auditor'] })
    expect((await get(app, auditor)).statusCode).toBe(403)
    expect((await ask(app, '/v1/operation/jobs')).statusCode).toBe(401)
    await app.close()
  })
})
