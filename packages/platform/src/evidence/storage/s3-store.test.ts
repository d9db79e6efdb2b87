import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openS3Store } from './s3-store.ts'
import { type S3Server, startS3Server } from './testing/s3-server.ts'
import { keepsTheContract } from './testing/store-contract.ts'

let server: S3Server
let store: ReturnType<typeof openS3Store>
beforeAll(async () => {
  server = await startS3Server()
  store = openS3Store(server.location)
})
afterAll(async () => {
  store.close()
  await server.close()
})

/** The file in which the server keeps the bytes of an object. */
const objects = (): string[] =>
  readdirSync(server.folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('object'))

describe('the contract', () => {
  keepsTheContract(() => ({
    store,
    count: () => objects().length,
    damage: (sha256) => {
      const path = join(server.folder, objects().find((one) => one.includes(sha256)) ?? '')
      const content = readFileSync(path)
      content.writeUInt8(content.readUInt8(100) ^ 1, 100)
      writeFileSync(path, content)
    },
  }))
})

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

it('tries again after a broken connection and an overloaded storage', async () => {
  const failures = ['break', 'overload']
  const between = createServer((incoming, outgoing) => {
    const failure = failures.shift()
    if (failure === 'break') return void incoming.socket.destroy()
    if (failure === 'overload') return void outgoing.writeHead(503).end()
    const { method = 'GET', url = '/', headers } = incoming
    const onward = request(new URL(url, server.location.endpoint), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(between, 'listening')
  // A server that listens on a port has an address.
  const { port } = between.address() as AddressInfo
  const through = openS3Store({ ...server.location, endpoint: `http://127.0.0.1:${port}` })
  try {
    const { sha256 } = await through.put(one('after two failures'))
    expect(failures).toEqual([])
    expect(await store.has(sha256)).toBe(true)
  } finally {
    through.close()
    between.closeAllConnections()
    between.close()
  }
})

it('does not take a refusal for an absence', async () => {
  const stranger = openS3Store({ ...server.location, accessKeyId: 'STRANGER' })
  const { sha256 } = await store.put(one('here'))
  await expect(stranger.has(sha256)).rejects.toThrow()
  await expect(stranger.get(sha256)).rejects.toThrow()
  await expect(stranger.put(one('there'))).rejects.toThrow()
  stranger.close()
})
