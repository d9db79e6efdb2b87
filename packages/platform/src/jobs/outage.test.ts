import { chmod } from 'node:fs/promises'
import { v7 as uuid } from 'uuid'
import { expect, it, vi } from 'vitest'
import { migrate, openDatabase } from '../database/index.ts'
import { startPostgres } from '../testing/postgres-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testKeyRing } from '../testing/test-keys.ts'
import { ask, testServer } from '../testing/test-server.ts'
import { sendJob, startJobs } from './index.ts'

const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 30_000 })

it('waits while the database is gone, says so once, and goes on', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder('outage')
  await chmod(folder, 0o755)
  const server = await startPostgres({ folder })
  const database = await openDatabase({ kind: 'postgresql', url: server.url })
  await migrate(database)
  const app = await testServer({ delivery: { database, keys: testKeyRing() } })
  const errors: string[] = []
  const done: string[] = []
  const jobs = await startJobs({
    database,
    workers: {
      'audit.verify': async ({ verificationId }) => void done.push(verificationId),
    },
    now: () => new Date(),
    log: { info: () => undefined, error: (_, message) => void errors.push(message) },
    pause: 50,
  })
  const send = async (verificationId: string): Promise<void> =>
    await database.transaction({ kind: 'visitor' }, (transaction) =>
      sendJob(transaction, 'audit.verify', { verificationId }),
    )
  const [before, after] = [uuid(), uuid()]
  await send(before)
  await until(() => expect(done).toEqual([before]))

  await server.kill()
  await until(() => expect(errors).toEqual(['the job queue cannot be read']))
  await expect(send(uuid())).rejects.toThrow()
  const facts = { person: { kim: { borough: 'mapo' } } }
  const answer = await ask(app, { method: 'POST', url: '/v1/assessments', payload: facts })
  expect(answer.statusCode).toBe(200)

  const again = await startPostgres({ folder, port: Number(new URL(server.url).port) })
  await send(after)
  await until(() => expect(done).toEqual([before, after]))
  expect(errors).toEqual(['the job queue cannot be read'])
  await jobs.stop()
  await app.close()
  await database.close()
  await again.stop()
})
