import { brotliDecompressSync, gzipSync } from 'node:zlib'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../http/index.ts'
import { ask, builtWebApp, testServer, unbuiltWebApp } from '../testing/test-server.ts'
import { precompress } from './precompress.ts'

let app: App
beforeAll(async () => {
  app = await testServer()
})
afterAll(async () => await app.close())

const json = { 'content-type': 'application/json' }

describe('operation', () => {
  it.each(['/health', '/ready'])('%s is ok', async (url) => {
    const answer = await ask(app, url)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ status: 'ok' })
  })

  it('gives every answer an id, the proxy’s where there is one', async () => {
    expect((await ask(app, '/health')).headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    const given = await ask(app, { url: '/health', headers: { 'x-request-id': 'proxy-1234' } })
    expect(given.headers['x-request-id']).toBe('proxy-1234')
    const forged = await ask(app, { url: '/health', headers: { 'x-request-id': 'a"b\u007f' } })
    expect(forged.headers['x-request-id']).not.toBe('a"b\u007f')
  })

  it('allows pages only their own files', async () => {
    const { headers } = await ask(app, '/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('logs what was asked and how it went, and nothing of what was said', async () => {
    const lines: string[] = []
    const logged = await testServer({ logLevel: 'trace', logStream: { write: (line) => lines.push(line) } })
    await ask(logged, {
      method: 'POST',
      url: '/v1/assessments?skip=person/secret-id.income',
      headers: json,
      payload: { person: { 'secret-id': { birthDate: 'secret-date' } } },
    })
    await logged.close()
    const text = lines.join('')
    expect(text).toContain('"route":"/v1/assessments","status":400')
    expect(text).not.toContain('secret')
    expect(text).not.toContain('127.0.0.1')
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })
})

describe('problems', () => {
  const problem = async (options: InjectOptions | string): Promise<Record<string, unknown>> => {
    const answer = await ask(app, options)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    const body: Record<string, unknown> = answer.json()
    expect(body['status']).toBe(answer.statusCode)
    expect(body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
    return body
  }

  it('says that there is nothing', async () => {
    expect(await problem('/v1/nothing')).toMatchObject({ status: 404, title: 'Not Found' })
    expect(await problem('/v1/programmes/nothing')).toMatchObject({ status: 404 })
  })

  it('tells a wrong method from a wrong address', async () => {
    expect(await problem({ method: 'DELETE', url: '/v1/assessments' })).toMatchObject({ status: 405 })
    const answer = await ask(app, { method: 'PUT', url: '/v1/programmes/rent-reduction?x=1' })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD, OPTIONS')
  })

  it('answers a preflight of another site', async () => {
    const answer = await ask(app, { method: 'OPTIONS', url: '/calculate' })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers['access-control-allow-methods']).toBe('POST, OPTIONS')
  })

  it('names the place in a query', async () => {
    expect(await problem('/v1/parameters?asOf=tomorrow')).toMatchObject({
      status: 400,
      place: 'query.asOf',
      expected: 'a date YYYY-MM-DD',
    })
  })

  const post = (
    payload: string | Buffer,
    headers: Record<string, string> = json,
  ): InjectOptions | string => ({
    method: 'POST',
    url: '/v1/assessments',
    headers,
    payload,
  })

  it.each([
    ['broken JSON', '{', 'column 2'],
    ['no body', '', 'body'],
    ['no object', '[]', 'facts'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'body'],
    ['a prototype', '{"person":{"__proto__":{}}}', 'person.__proto__'],
    ['deep nesting', `{"person":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 'person.a.a.a'],
    ['a huge number', '{"household":{"h":{"assets":1e400}}}', 'household/h.assets'],
    ['a number beyond whole ones', '{"household":{"h":{"assets":9007199254740993}}}', 'household/h.assets'],
    ['an unknown entity', '{"dog":{}}', 'dog'],
    ['an unknown field', '{"person":{"a":{"tail":1}}}', 'person/a.tail'],
    ['an unknown choice', '{"person":{"a":{"work":"king"}}}', 'person/a.work'],
    ['no month', '{"business":{"b":{"sales":{"2020-13":1}}}}', 'business/b.sales.2020-13'],
    ['a negative sum', '{"business":{"b":{"sales":{"2020-12":-1}}}}', 'business/b.sales.2020-12'],
    ['a link to nothing', '{"lease":{"l":{"tenant":"b"}}}', 'lease/l.tenant'],
    ['no date', '{"asOf":"2020-02-30"}', 'asOf'],
  ])('names the place of %s', async (_, payload, place) => {
    expect(await problem(post(payload))).toMatchObject({ status: 400, place, expected: expect.any(String) })
  })

  it('refuses more things than any household or shop needs', async () => {
    const person = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, {}]))
    expect(await problem(post(JSON.stringify({ person })))).toMatchObject({ status: 400, place: 'facts' })
  })

  it('refuses another kind of body, and one that is too large', async () => {
    expect(await problem(post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }))).toMatchObject(
      {
        status: 415,
      },
    )
    expect(await problem(post(Buffer.alloc(2_000_000, 0x20)))).toMatchObject({ status: 413 })
  })

  it('keeps to the limit of a body that unpacks to more', async () => {
    const payload = gzipSync(Buffer.alloc(50_000_000, 0x20))
    const answer = await ask(app, post(payload, { ...json, 'content-encoding': 'gzip' }))
    expect(answer.statusCode).toBe(413)
  })

  it('answers a path that cannot be decoded', async () => {
    expect(await problem('/v1/programmes/%E0%A4%A')).toMatchObject({ status: 400 })
  })
})

describe('the description', () => {
  it('is OpenAPI 3.1, complete, with every reference in place', async () => {
    const document = (await ask(app, '/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/assessments',
        '/v1/programmes',
        '/v1/programmes/{id}',
        '/v1/parameters',
        '/v1/vocabulary',
        '/v1/city',
        '/calculate',
        '/variables',
      ]),
    )
    const names = new Set(Object.keys(document.components.schemas))
    const references = Array.from(
      JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g),
      ([, name]) => name,
    )
    expect(references.filter((name) => !names.has(name ?? ''))).toEqual([])
    expect([...names].filter((name) => name.endsWith('Input'))).toEqual([])
    expect(document.components.schemas.Facts.properties.business).toBeDefined()
  })

  it('has a page to read it, without inline scripts', async () => {
    const page = await ask(app, '/docs/api')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script(?![^>]*src=)[^>]*>/)
    const script = await ask(app, '/docs/api/static/swagger-initializer.js')
    expect(script.body).toContain('./json')
    expect((await ask(app, '/docs/api/json')).json()).toEqual((await ask(app, '/openapi.json')).json())
  })
})

describe('the web application', () => {
  it('opens at any address that a browser may open', async () => {
    for (const url of ['/', '/result', '/programmes/rent-reduction?lang=en']) {
      const answer = await ask(app, { url, headers: { accept: 'text/html,*/*' } })
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('<div id="root">')
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
  })

  it('does not stand in for what is missing', async () => {
    const headers = { accept: 'text/html' }
    expect((await ask(app, { url: '/v1/nothing', headers })).statusCode).toBe(404)
    expect((await ask(app, { url: '/assets/gone-abc.js', headers })).statusCode).toBe(404)
    expect((await ask(app, '/result')).statusCode).toBe(404)
  })

  it('keeps files with a hash for a year, and sends them compressed', async () => {
    const folder = builtWebApp()
    expect(await precompress(folder)).toBe(1)
    expect(await precompress(folder)).toBe(0)
    const built = await testServer({ webFolder: folder })
    const answer = await ask(built, {
      url: '/assets/index-a1b2c3.js',
      headers: { 'accept-encoding': 'br' },
    })
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('온돌')
    const plain = await ask(built, '/assets/index-a1b2c3.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    await built.close()
  })

  it('does not leave its folder', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fetc/passwd'])
      expect((await ask(app, url)).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('says plainly that it has not been built', async () => {
    const unbuilt = await testServer({ webFolder: unbuiltWebApp() })
    const answer = await ask(unbuilt, '/')
    expect(answer.statusCode).toBe(503)
    expect(answer.body).toContain('npm start')
    expect((await ask(unbuilt, '/health')).statusCode).toBe(200)
    await unbuilt.close()
  })
})
