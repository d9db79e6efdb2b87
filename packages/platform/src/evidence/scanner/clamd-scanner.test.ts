import { afterEach, describe, expect, it } from 'vitest'
import type { ClamdAddress } from './clamd-address.ts'
import { clamdScanner } from './clamd-scanner.ts'
import { noScanner, UNSCANNED_WORDS, type Verdict } from './scanner.ts'
import { type Clamd, EICAR, type Illness, startClamd } from './testing/clamd.ts'

let running: Clamd | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

const PATIENCE = { toConnect: 5000, betweenSigns: 5000, inAll: 10_000 }
const HASTE = { toConnect: 5000, betweenSigns: 300, inAll: 600 }

async function* inChunks(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size)
}

const scan = (address: ClamdAddress, content: Buffer, size = 65_536): Promise<Verdict> =>
  clamdScanner(address, PATIENCE).scan(inChunks(content, size))

const paper = Buffer.alloc(300_000, 'a paper ')
const CLEAN = { kind: 'clean', engine: 'ClamAV 1.4.1/27400' }

describe.each(['tcp', 'unix'] as const)('over %s', (over) => {
  it('tells the clean from the infected, and what scanned it', async () => {
    running = await startClamd({ over })
    expect(await scan(running.address, paper)).toEqual(CLEAN)
    expect(await scan(running.address, Buffer.alloc(0))).toEqual(CLEAN)
    const infected = { kind: 'infected', signature: 'Eicar-Test-Signature' }
    expect(await scan(running.address, Buffer.from(EICAR))).toEqual(infected)
    expect(await scan(running.address, Buffer.concat([paper, Buffer.from(EICAR)]))).toEqual(infected)
  })
})

it.each([1, 3, 7, 67])('finds a signature that is split into parts of %i bytes', async (size) => {
  running = await startClamd()
  const content = Buffer.from(`${'x'.repeat(100)}${EICAR}${'y'.repeat(100)}`)
  expect(await scan(running.address, content, size)).toMatchObject({ kind: 'infected' })
})

it('is not stopped short by an empty part', async () => {
  running = await startClamd()
  async function* withGap(): AsyncGenerator<Buffer> {
    yield Buffer.from(EICAR.slice(0, 30))
    yield Buffer.alloc(0)
    yield Buffer.from(EICAR.slice(30))
  }
  expect(await clamdScanner(running.address, PATIENCE).scan(withGap())).toMatchObject({ kind: 'infected' })
})

describe('is never clean where clamd is not well', () => {
  it.each(['silent', 'deaf', 'drawling'] satisfies Illness[])('%s: too slow', async (illness) => {
    running = await startClamd({ illness })
    const content = inChunks(Buffer.alloc(20_000_000, 1), 65_536)
    const verdict = await clamdScanner(running.address, HASTE).scan(content)
    expect(verdict).toEqual({ kind: 'unscanned', reason: 'too-slow', detail: expect.stringMatching(/ ms$/) })
  })

  it.each([
    ['hangs-up', 'broken-off'],
    ['hangs-up-speaking', 'broken-off'],
    ['hasty', 'unclear'],
    ['another', 'unclear'],
    ['endless', 'unclear'],
    ['failing', 'unclear'],
  ] satisfies [Illness, keyof typeof UNSCANNED_WORDS][])('%s: %s', async (illness, reason) => {
    running = await startClamd({ illness })
    // More than fits into the buffers between the two, so that clamd answers while it is being told.
    const verdict = await scan(running.address, Buffer.alloc(20_000_000, 1))
    expect(verdict).toEqual({ kind: 'unscanned', reason, detail: expect.stringMatching(/\w/) })
  })

  it('absent: unreachable', async () => {
    const gone = await startClamd()
    await gone.close()
    expect(await scan(gone.address, paper)).toMatchObject({ kind: 'unscanned', reason: 'unreachable' })
    expect(await scan({ path: '/nowhere/clamd.ctl' }, paper)).toMatchObject({ reason: 'unreachable' })
  })

  it('too small for the file: says so', async () => {
    running = await startClamd({ streamMaxLength: 100_000 })
    expect(await scan(running.address, paper, 300_000)).toMatchObject({ reason: 'too-large' })
  })
})

it('leaves a failure of the content itself to whoever brought it', async () => {
  running = await startClamd()
  async function* broken(): AsyncGenerator<Buffer> {
    yield paper
    throw new Error('the disk broke')
  }
  await expect(clamdScanner(running.address, PATIENCE).scan(broken())).rejects.toThrow('the disk broke')
})

it('scans many files at once', async () => {
  running = await startClamd()
  const { address } = running
  const contents = Array.from({ length: 20 }, (_, n) => Buffer.from(n % 3 === 0 ? EICAR : `paper ${n}`))
  const verdicts = await Promise.all(contents.map((content) => scan(address, content)))
  expect(verdicts.map(({ kind }) => kind)).toEqual(
    contents.map((_, n) => (n % 3 === 0 ? 'infected' : 'clean')),
  )
  expect(running.scans()).toBe(20)
})

it('says without a scanner that nobody has looked', async () => {
  const verdict = await noScanner.scan(inChunks(paper, 1000))
  expect(verdict).toMatchObject({ kind: 'unscanned', reason: 'no-scanner' })
  for (const words of Object.values(UNSCANNED_WORDS)) expect(words.ko && words.en).toBeTruthy()
})
