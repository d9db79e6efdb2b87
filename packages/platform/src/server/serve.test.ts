import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const command = join(import.meta.dirname, '../../bin/ondol.mjs')
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

interface Server {
  readonly port: number
  readonly child: ChildProcess
  readonly ended: Promise<unknown[]>
}

const newFolder = (): string => temporaryFolder('serve')

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** `ondol serve` in a process of its own, once it answers. */
async function start(): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, [command, 'serve', '--host', '127.0.0.1', '--port', String(port)], {
    env: { ...process.env, LOG_LEVEL: 'silent', DATA_FOLDER: newFolder() },
    stdio: 'ignore',
  })
  running.add(child)
  const ended = once(child, 'exit')
  for (let tries = 0; tries < 900; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return { port, child, ended }
    await wait(50)
  }
  throw new Error('the server did not start')
}

async function textOf(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

const HEAD = (length: number): string =>
  `POST /v1/assessments?explain=false HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

it('finishes what it has begun when it is told to stop, and then ends', { timeout: 120_000 }, async () => {
  const { port, child, ended } = await start()
  const idle = connect(port, '127.0.0.1')
  const body = JSON.stringify({ person: { kim: { borough: 'mapo' } } })
  const begun = connect(port, '127.0.0.1')
  begun.write(HEAD(body.length) + body.slice(0, 10))
  await wait(200)
  const stopped = performance.now()
  child.kill('SIGTERM')
  await wait(300)
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()
  const answer = textOf(begun)
  begun.write(body.slice(10))
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"person\/kim"/)
  const [code] = await ended
  expect(code).toBe(0)
  expect(performance.now() - stopped).toBeLessThan(5000)
  idle.destroy()
})

it('refuses a body of 50 MB, so that the client hears it, and lives on', { timeout: 120_000 }, async () => {
  const { port } = await start()
  const headers = { 'content-type': 'application/json' }
  const body = Buffer.alloc(50_000_000, 0x20)
  for (const path of ['/v1/assessments', '/calculate']) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ status: 413 })
  }
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
})

it('refuses a body without a stated length once it is too long', { timeout: 120_000 }, async () => {
  const { port } = await start()
  const socket = connect(port, '127.0.0.1')
  socket.write(
    'POST /calculate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  for (let sent = 0; sent < 3; sent++) socket.write(`f4240\r\n${' '.repeat(1_000_000)}\r\n`)
  socket.write('0\r\n\r\n')
  expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 413 /)
})

it('answers bytes that are no HTTP as a problem', { timeout: 120_000 }, async () => {
  const { port } = await start()
  const socket = connect(port, '127.0.0.1')
  socket.end('nonsense\r\n\r\n')
  const answer = await textOf(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request/)
  expect(answer).toContain('application/problem+json')
})

it('says in words that a port is taken', { timeout: 120_000 }, async () => {
  const { port } = await start()
  const second = spawn(process.execPath, [command, 'serve', '--host', '127.0.0.1', '--port', String(port)], {
    env: { ...process.env, LOG_LEVEL: 'silent', DATA_FOLDER: newFolder() },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.add(second)
  let text = ''
  second.stderr.on('data', (chunk) => {
    text += String(chunk)
  })
  const [code] = await once(second, 'exit')
  expect(code).not.toBe(0)
  expect(text).toContain(`PORT: ${port} is in use on 127.0.0.1; choose another with --port or PORT`)
})
