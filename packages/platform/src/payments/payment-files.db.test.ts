import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { Answer } from '../testing/test-server.ts'
import { putWhole } from './exchange/index.ts'
import { pollFolder, USUAL_SETTINGS } from './simulator/index.ts'
import { type PayingApi, payingApi } from './testing/paying-api.ts'
import { type PayingCity, payingCity } from './testing/paying-city.ts'

let city: PayingCity
let api: PayingApi

beforeAll(async () => {
  city = await payingCity()
  api = await payingApi(city)
})
afterAll(async () => {
  await api.close()
  await city.close()
})

const request: PayingApi['request'] = (...asked) => api.request(...asked)

interface Batch {
  readonly id: string
  readonly messageId: string
}
/** A batch that the bank never sees by the folder: it is carried there and back. */
const carried = async (): Promise<{ readonly caseId: string; readonly batch: Batch }> => {
  const caseId = await city.decide(70_000)
  await city.releaseDue(caseId, api.actors.get('paymaster'))
  const { made } = (await request('paymaster', '/v1/payments/batches', {})).json<{ made: Batch[] }>()
  return { caseId, batch: made[0] ?? expect.fail('expected a batch') }
}
const handIn = (content: Uint8Array, name = 'answer.xml'): Promise<Answer> =>
  request('paymaster', '/v1/payments/reports/files', {
    name,
    content: Buffer.from(content).toString('base64'),
  })

it('gives the bytes that go to the bank, and takes in what it answers, once', async () => {
  const { caseId, batch } = await carried()
  const file = await request('paymaster', `/v1/payments/batches/${batch.id}/file`)
  expect(file.headers).toMatchObject({
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="${batch.messageId}.xml"`,
    'cache-control': 'no-store',
  })
  const outgoing = await readFile(join(city.folder, 'outgoing', `${batch.messageId}.xml`))
  expect(Buffer.compare(file.rawPayload, outgoing)).toBe(0)

  const desk = temporaryFolder('bank-desk')
  await putWhole(join(desk, 'outgoing'), `${batch.messageId}.xml`, file.body)
  const answered: unknown[] = []
  const seen = new Set<string>()
  for (let look = 0; look < 3; look++) {
    await pollFolder(desk, { now: city.context.now(), settings: USUAL_SETTINGS })
    for (const name of await readdir(join(desk, 'incoming')))
      if (!seen.has(name)) {
        seen.add(name)
        const content = await readFile(join(desk, 'incoming', name))
        answered.push((await handIn(content, name)).json(), (await handIn(content, 'again.xml')).json())
      }
  }
  // That the bank accepts everything changes nothing; that the money moved does.
  const taken = (reports: number): object => ({ kind: 'applied', reports, known: 0 })
  expect(answered).toEqual([taken(0), { kind: 'copy' }, taken(1), { kind: 'copy' }])
  expect(await city.orders(caseId)).toMatchObject([{ state: 'settled' }])
  const made = await city.database.owner
    .selectFrom('bank_file')
    .select('made_by')
    .where('name', 'in', [...seen])
    .execute()
  expect(new Set(made.map(({ made_by: by }) => by))).toEqual(
    new Set([api.actors.get('paymaster')?.accountId]),
  )
})

it('names the element that cannot be read, and books nothing', async () => {
  const { batch } = await carried()
  const pain = (await request('paymaster', `/v1/payments/batches/${batch.id}/file`)).rawPayload
  const answer = await handIn(pain)
  expect(answer.json()).toMatchObject({
    kind: 'unreadable',
    fault: expect.stringContaining('not a batch (pain.001.001.09)'),
  })
  expect((await handIn(Buffer.from('<Document>'))).json()).toMatchObject({ kind: 'unreadable' })
  expect(
    (await request('paymaster', '/v1/payments/reports/files', { name: 'a', content: '%' })).statusCode,
  ).toBe(400)
})

it('is for paymasters alone, since files name whole accounts', async () => {
  const { batch } = await carried()
  for (const role of ['resident', 'officer', 'supervisor', 'auditor', 'operator'] as const) {
    expect((await request(role, `/v1/payments/batches/${batch.id}/file`)).statusCode).toBe(403)
    expect(
      (await request(role, '/v1/payments/reports/files', { name: 'a', content: 'AAAA' })).statusCode,
    ).toBe(403)
  }
  expect((await request('paymaster', `/v1/payments/batches/${city.nextId()}/file`)).statusCode).toBe(404)
})
