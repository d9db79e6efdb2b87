import { seoul } from '@ondol/seoul'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { ask, testServer } from '../testing/test-server.ts'

let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

const names = seoul.entities.flatMap(({ id, fields }) => [id, `${id}s`, `${id}es`, ...Object.keys(fields)])
const name = fc.oneof(
  fc.constantFrom(
    ...names,
    'asOf',
    'emergency',
    'since',
    'members',
    '2020-08',
    'ETERNITY',
    'a',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const leaf = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(null, 'a', 'mapo', '2020-08-31', 0, -1, 1e300, 5_000_000, true, 'unemployed'),
)
const { body } = fc.letrec((tie) => ({
  body: fc.dictionary(name, fc.oneof({ depthSize: 'medium' }, leaf, tie('body'), tie('body')), {
    maxKeys: 6,
  }),
}))

const post = async (url: string, payload: string, accept: string): Promise<number> => {
  const headers = { 'content-type': 'application/json', accept }
  return (await ask(app, { method: 'POST', url, headers, payload })).statusCode
}

it('any JSON body is answered or refused, never a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, fc.jsonValue()), async (value) => {
      const payload = JSON.stringify(value)
      expect(await post('/v1/assessments', payload, 'application/json')).toBeLessThan(500)
      expect(await post('/calculate', payload, 'application/json')).toBeLessThan(500)
    }),
    { numRuns: 400 },
  )
})

it('any bytes are answered or refused, never a fault', async () => {
  const headers = { 'content-type': 'application/json' }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const answer = await ask(app, {
        method: 'POST',
        url: '/v1/assessments',
        headers,
        payload: Buffer.from(bytes),
      })
      expect(answer.statusCode).toBeLessThan(500)
    }),
    { numRuns: 200 },
  )
})
