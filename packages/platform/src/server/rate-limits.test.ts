import { afterEach, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { type Answer, ask, testServer } from '../testing/test-server.ts'

const limits = { signIns: 1, writes: 1, assessments: 2 }

let app: App
afterEach(async () => await app.close())

const assess = async (remoteAddress: string, headers: Record<string, string> = {}): Promise<Answer> =>
  await ask(app, { method: 'POST', url: '/v1/assessments', remoteAddress, headers, payload: {} })

it('tells who asks too often when to ask again, and others nothing', async () => {
  app = await testServer({ rateLimits: limits })
  expect((await assess('192.0.2.1')).statusCode).toBe(200)
  expect((await assess('192.0.2.1')).statusCode).toBe(200)
  const refused = await assess('192.0.2.1')
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining('ask again in') })
  const seconds = Number(refused.headers['retry-after'])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect((await assess('192.0.2.2')).statusCode).toBe(200)
  expect((await ask(app, { url: '/health', remoteAddress: '192.0.2.1' })).statusCode).toBe(200)
})

it('takes all addresses of one subscriber for one', async () => {
  app = await testServer({ rateLimits: limits })
  await assess('2001:db8::1')
  await assess('2001:db8::2')
  expect((await assess('2001:db8::3')).statusCode).toBe(429)
  expect((await assess('2001:db8:0:1::1')).statusCode).toBe(200)
})

it('takes the word of trusted proxies alone for where a request comes from', async () => {
  app = await testServer({ rateLimits: limits, trustedProxies: ['10.0.0.0/8'] })
  const through = async (proxy: string, from: string): Promise<number> =>
    (await assess(proxy, { 'x-forwarded-for': from })).statusCode
  for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
    expect(await through('10.0.0.1', from)).toBe(200)
  expect(await through('198.51.100.1', '192.0.2.4')).toBe(200)
  expect(await through('198.51.100.1', '192.0.2.5')).toBe(200)
  expect(await through('198.51.100.1', '192.0.2.6')).toBe(429)
})

it('lets everybody ask where there are no limits', async () => {
  app = await testServer({ rateLimits: null })
  for (let asked = 0; asked < 5; asked++) expect((await assess('192.0.2.1')).statusCode).toBe(200)
})
