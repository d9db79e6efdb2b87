import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, plainProblem, RequestError } from '../http/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { makeUploads, type UploadOutcome, type Uploads } from './upload-routes.ts'
import { type LandedFile, Landing } from './uploads/landing.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let folder: string
let app: App
let url: string
let uploads: Uploads
let landing: Landing
/** What has arrived, by upload. */
let arrived: Map<string, Buffer[]>
let abandoned: string[]
let finishing: (file: LandedFile) => Promise<UploadOutcome>

beforeEach(async () => {
  folder = temporaryFolder('uploads')
  arrived = new Map()
  abandoned = []
  finishing = async ({ id, path }) => {
    arrived.set(id, [...(arrived.get(id) ?? []), existsSync(path) ? readFileSync(path) : Buffer.alloc(0)])
    return { kind: 'taken', answer: { id, state: 'checked' } }
  }
  await start()
})
afterEach(() => app.close())

/** A server of uploads in which a person is who they say in a header; each keeps to their own. */
async function start(): Promise<void> {
  const owners = new Map<string, unknown>()
  landing = await Landing.open(folder)
  uploads = makeUploads({
    landing,
    largest: 1_000_000,
    newId: uuid,
    purpose: {
      begin: async ({ headers }, { id, metadata }) => {
        if (headers['x-person'] === undefined) throw new RequestError(plainProblem(401, 'Sign in for this.'))
        if (metadata['name'] === undefined) throw new RequestError(plainProblem(422, 'A file has a name.'))
        owners.set(id, headers['x-person'])
      },
      touch: async ({ headers }, id) => {
        const owner = owners.get(id)
        if (owner !== undefined && owner !== headers['x-person'])
          throw new RequestError(plainProblem(404, 'There is no such upload.'))
      },
      finish: (file) => finishing(file),
      abandon: async (id) => void abandoned.push(id),
    },
  })
  app = fastify({ forceCloseConnections: true })
  app.setErrorHandler((error, _, reply) =>
    error instanceof RequestError
      ? reply.code(error.statusCode).type('application/problem+json').send(JSON.stringify(error.problem))
      : reply.code(500).send('a fault of ours'),
  )
  await app.register(uploads.routes)
  const listening: Promise<string> = app.listen({ port: 0, host: '127.0.0.1' })
  url = await listening
}

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** Breaks the connection after so many bytes. */
  readonly breakAfter?: number
}

function send({
  method = 'POST',
  path = '/v1/uploads',
  headers = {},
  body,
  breakAfter,
}: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const all = { 'tus-resumable': '1.0.0', 'x-person': 'kim', ...length, ...headers }
    const outgoing = httpRequest(
      new URL(path, url),
      { method, headers: all, agent: false },
      async (incoming) => {
        const parts: Buffer[] = []
        for await (const part of incoming) parts.push(part)
        const text = Buffer.concat(parts).toString('utf8')
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text })
      },
    )
    outgoing.once('error', reject)
    if (breakAfter === undefined) outgoing.end(body)
    else outgoing.write(body?.subarray(0, breakAfter), () => setTimeout(() => outgoing.destroy(), 50))
  })
}

const NAME = `name ${Buffer.from('계약서.pdf').toString('base64')}`

async function begin(size: number, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await send({
    headers: { 'upload-length': String(size), 'upload-metadata': NAME, ...headers },
  })
  expect(answer.status).toBe(201)
  return String(answer.headers.location)
}

const PART = { 'content-type': 'application/offset+octet-stream' }

const patch = (
  path: string,
  body: Buffer,
  offset = 0,
  more: Omit<Sent, 'path' | 'body'> = {},
): Promise<Answer> =>
  send({
    method: 'PATCH',
    path,
    body,
    ...more,
    headers: { ...PART, 'upload-offset': String(offset), ...more.headers },
  })

const offsetOf = async (path: string): Promise<number> =>
  Number((await send({ method: 'HEAD', path })).headers['upload-offset'])

const content = Buffer.from(Array.from({ length: 600_000 }, (_, n) => (n * 7) % 256))
const idOf = (path: string): string => path.slice('/v1/uploads/'.length)
const problem = (status: number): unknown =>
  expect.objectContaining({
    status,
    headers: expect.objectContaining({ 'content-type': expect.stringContaining('application/problem+json') }),
  })

describe('an upload', () => {
  it('arrives in one go, is answered with what became of it, and its bytes are let go', async () => {
    const path = await begin(content.length)
    const answer = await patch(path, content)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ id: idOf(path), state: 'checked' })
    expect(arrived.get(idOf(path))).toEqual([content])
    expect(readdirSync(folder)).toEqual([`${idOf(path)}.json`])
  })

  it('arrives with the request that begins it', async () => {
    const headers = { ...PART, 'upload-length': '3', 'upload-metadata': NAME }
    const answer = await send({ headers, body: Buffer.from('abc') })
    expect(answer.status).toBe(200)
    expect([...arrived.values()]).toEqual([[Buffer.from('abc')]])
  })

  it('goes on where the connection broke, any number of times', async () => {
    const path = await begin(content.length)
    let offset = 0
    for (let round = 0; round < 4; round++) {
      const rest = content.subarray(offset)
      await expect(patch(path, rest, offset, { breakAfter: 100_000 })).rejects.toThrow()
      offset = await offsetOf(path)
      expect(offset).toBeLessThanOrEqual((round + 1) * 100_000)
    }
    expect(offset).toBeGreaterThan(0)
    expect((await patch(path, content.subarray(offset), offset)).status).toBe(200)
    expect(arrived.get(idOf(path))).toEqual([content])
  })

  it('goes on from another connection while the first one hangs', async () => {
    const path = await begin(content.length)
    const hanging = patch(path, content, 0, { breakAfter: 50_000 }).catch(() => undefined)
    await sleep(20)
    const begun = performance.now()
    const offset = await offsetOf(path)
    expect(performance.now() - begun).toBeLessThan(3000)
    await patch(path, content.subarray(offset), offset)
    await hanging
    expect(arrived.get(idOf(path))).toEqual([content])
  })

  it('is complete for a client that has not heard the answer', async () => {
    const path = await begin(content.length)
    await patch(path, content)
    expect(await offsetOf(path)).toBe(content.length)
    const again = await patch(path, Buffer.alloc(0), content.length)
    expect(JSON.parse(again.body)).toEqual({ id: idOf(path), state: 'checked' })
  })

  it('can be taken back until it is complete', async () => {
    const path = await begin(content.length)
    await patch(path, content.subarray(0, 10))
    expect((await send({ method: 'DELETE', path })).status).toBe(204)
    expect(abandoned).toEqual([idOf(path)])
    expect(readdirSync(folder)).toEqual([])
    const done = await begin(1)
    await patch(done, Buffer.from('a'))
    expect(await send({ method: 'DELETE', path: done })).toEqual(problem(400))
  })
})

describe('what is refused', () => {
  it('is refused before anything is kept', async () => {
    const headers = { 'upload-length': '3' }
    expect(await send({ headers })).toEqual(problem(422))
    expect(await send({ headers: { ...headers, 'x-person': '' } })).toEqual(problem(422))
    expect(readdirSync(folder)).toEqual([])
  })

  it('is what is too large, when it is announced and when it is not', async () => {
    const headers = { 'upload-length': '1000001', 'upload-metadata': NAME }
    expect(await send({ headers })).toEqual(problem(413))
    const path = await begin(1000)
    expect(await patch(path, Buffer.alloc(900_000))).toEqual(problem(413))
    expect(readFileSync(join(folder, idOf(path))).length).toBe(0)
    expect(await send({ headers: { 'upload-defer-length': '1', 'upload-metadata': NAME } })).toEqual(
      problem(501),
    )
  })

  it('is a part at the wrong place, and a request that is not of the protocol', async () => {
    const path = await begin(10)
    expect(await patch(path, Buffer.from('abc'), 5)).toEqual(problem(409))
    expect(await patch(path, Buffer.from('abc'), 0, { headers: { 'tus-resumable': '0.1' } })).toEqual(
      problem(400),
    )
    expect((await patch(path, Buffer.from('abc'))).headers['upload-offset']).toBe('3')
  })

  it('is the upload of another, and one that nobody began', async () => {
    const path = await begin(10)
    const stranger = { headers: { 'x-person': 'lee' } }
    expect(await patch(path, Buffer.from('abc'), 0, stranger)).toEqual(problem(404))
    expect((await send({ method: 'HEAD', path, ...stranger })).status).toBe(404)
    expect(await send({ method: 'DELETE', path, ...stranger })).toEqual(problem(404))
    expect(await patch(`/v1/uploads/${uuid()}`, Buffer.from('abc'))).toEqual(problem(404))
    for (const odd of ['/v1/uploads/..%2f..%2fetc', '/v1/uploads/a.json', '/v1/uploads/%00'])
      expect(await patch(odd, Buffer.from('abc'))).toMatchObject({ status: 404 })
  })

  it('is a file for what is in it, once and for all', async () => {
    finishing = async () => ({ kind: 'refused', problem: plainProblem(422, 'an empty page') })
    const path = await begin(3)
    const answer = await patch(path, Buffer.from('abc'))
    expect(answer).toEqual(problem(422))
    expect(answer.body).toContain('an empty page')
    expect(await offsetOf(path)).toBe(3)
    expect(existsSync(join(folder, idOf(path)))).toBe(false)
  })

  it('lets no other site upload', async () => {
    const answer = await send({ method: 'OPTIONS', headers: { origin: 'https://elsewhere.test' } })
    expect(answer.status).toBe(204)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(answer.headers['tus-max-size']).toBe('1000000')
  })
})

describe('a fault of ours', () => {
  it('loses nothing: whoever asks how far it is has it finished', async () => {
    const works = finishing
    finishing = () => Promise.reject(new Error('the database is away'))
    const path = await begin(content.length)
    expect(await patch(path, content)).toMatchObject({ status: 500, body: 'a fault of ours' })
    expect((await send({ method: 'HEAD', path })).status).toBe(500)
    finishing = works
    expect(await offsetOf(path)).toBe(content.length)
    expect(arrived.get(idOf(path))).toEqual([content])
  })

  it('is made good by the next process, for what has arrived in full', async () => {
    const works = finishing
    finishing = () => Promise.reject(new Error('killed'))
    const whole = await begin(3)
    await patch(whole, Buffer.from('abc'))
    const half = await begin(3)
    await patch(half, Buffer.from('ab'))
    await app.close()
    finishing = works
    await start()
    expect(await uploads.sweep()).toEqual({ finished: 1, failed: [] })
    expect(arrived).toEqual(new Map([[idOf(whole), [Buffer.from('abc')]]]))
    expect(await uploads.sweep()).toEqual({ finished: 0, failed: [] })
    expect(await offsetOf(half)).toBe(2)
  })

  it('with one upload does not keep the others from being finished', async () => {
    const works = finishing
    finishing = () => Promise.reject(new Error('killed'))
    const paths = [await begin(1), await begin(1), await begin(1)]
    for (const path of paths) await patch(path, Buffer.from('a'))
    const [bad = ''] = paths.map(idOf)
    finishing = (file) => (file.id === bad ? Promise.reject(new Error('still')) : works(file))
    expect(await uploads.sweep()).toMatchObject({ finished: 2, failed: [{ id: bad }] })
  })

  it('does not have one file finished twice at once', async () => {
    const works = finishing
    finishing = async (file) => await sleep(50).then(() => works(file))
    const path = await begin(3)
    await Promise.all([patch(path, Buffer.from('abc')), sleep(20).then(() => offsetOf(path))])
    expect(arrived.get(idOf(path))).toEqual([Buffer.from('abc')])
  })
})

it('lets go of what nobody went on with, and of what is done with, after a day', async () => {
  const half = await begin(3)
  const done = await begin(1)
  await patch(done, Buffer.from('a'))
  const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000)
  expect(await landing.clear(hours(23))).toEqual([])
  expect([...(await landing.clear(hours(25)))].sort()).toEqual([idOf(half), idOf(done)].sort())
  expect(readdirSync(folder)).toEqual([])
})
