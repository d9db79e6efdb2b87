import { Readable, Writable } from 'node:stream'
import { assess, readFacts } from '@ondol/rules'
import { examples } from '@ondol/seoul'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_LINE } from './lines.ts'
import { assessLines } from './ndjson.ts'
import { seoulPack } from './pack.ts'

const pack = seoulPack()
const question = { pack, asOf: undefined, programmes: undefined, today: '2020-09-15', warn: () => undefined }

interface Answered {
  readonly status: number
  readonly answers: readonly unknown[]
}

async function answered(...chunks: readonly (string | Uint8Array)[]): Promise<Answered> {
  const written: Buffer[] = []
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk)
      done()
    },
  })
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  const status = await assessLines(question, input, output)
  const lines = Buffer.concat(written).toString().split('\n')
  expect(lines.pop()).toBe('')
  return { status, answers: lines.map((line) => JSON.parse(line)) }
}

const errorAt = (line: number, place: string, expected: unknown): unknown => ({
  error: { line, place, expected },
})
const text: unknown = expect.any(String)

describe('facts by the line', () => {
  it('are answered in their order, as one by one', async () => {
    const { status, answers } = await answered(
      examples.map(({ facts }) => `${JSON.stringify(facts)}\r\n`).join(''),
    )
    expect(status).toBe(0)
    expect(answers).toEqual(examples.map(({ facts }) => assess(pack, readFacts(pack, facts))))
  })

  it('are answered alike however the bytes come in', async () => {
    const [first, second] = examples
    const input = Buffer.from(
      `${JSON.stringify(first?.facts)}\n\n{"a":"한"}\n${JSON.stringify(second?.facts)}`,
    )
    const whole = await answered(input)
    expect(whole.answers).toHaveLength(4)
    expect(await answered(...Array.from(input, (byte) => Uint8Array.of(byte)))).toEqual(whole)
  })

  it('are answered in place where they cannot be read', async () => {
    const negative = '{"household":{"h":{"assets":-1}}}'
    const { status, answers } = await answered(
      '\n{}\n \t\r\nno\n',
      Uint8Array.of(0xff),
      `\n${negative}\n[]\n{}\n\n \n`,
    )
    expect(status).toBe(2)
    expect(answers).toEqual([
      errorAt(1, 'facts', 'an object, not a blank line'),
      expect.objectContaining({ asOf: '2020-09-15' }),
      errorAt(3, 'facts', 'an object, not a blank line'),
      errorAt(4, 'facts', expect.stringMatching(/^JSON: /)),
      errorAt(5, 'facts', 'text in UTF-8'),
      errorAt(6, 'household/h.assets', text),
      errorAt(7, 'facts', text),
      expect.objectContaining({ results: [] }),
    ])
  })

  it('are none where there is nothing but blank lines', async () => {
    expect(await answered('')).toEqual({ status: 0, answers: [] })
    expect(await answered('\n \n\r\n', '  ')).toEqual({ status: 0, answers: [] })
  })

  it('regression: a long line that comes in many chunks takes linear time', async () => {
    const chunk = ' '.repeat(1000)
    const { answers } = await answered('{', ...Array.from({ length: 16_000 }, () => chunk), '}\n{}\n')
    expect(answers).toEqual([
      { asOf: '2020-09-15', results: [], next: null },
      { asOf: '2020-09-15', results: [], next: null },
    ])
  })

  it('are refused above 16 MiB, and read at 16 MiB', async () => {
    const longest = `{${' '.repeat(LONGEST_LINE - 2)}}`
    const { answers } = await answered(longest, `\n`, longest, ' \n{}')
    expect(answers).toEqual([
      expect.objectContaining({ results: [] }),
      errorAt(2, 'facts', 'an object of at most 16 MiB'),
      expect.objectContaining({ results: [] }),
    ])
  })

  it('are answered before the next ones come in', async () => {
    const input = new Readable({ read: () => undefined })
    let done: Promise<number> | undefined
    const first = await new Promise<string>((resolve) => {
      const output = new Writable({
        write(chunk: Buffer, _encoding, written) {
          resolve(chunk.toString())
          written()
        },
      })
      done = assessLines(question, input, output)
      input.push('{}\n')
    })
    expect(JSON.parse(first)).toMatchObject({ results: [] })
    input.push(null)
    expect(await done).toBe(0)
  })

  it('that fail to come in are refused by name', async () => {
    const input = new Readable({ read: () => undefined })
    input.destroy(Object.assign(new Error('no'), { code: 'EIO' }))
    const output = new Writable({ write: (_chunk, _encoding, done) => done() })
    await expect(assessLines(question, input, output)).rejects.toThrow(
      'standard input: expected lines that can be read (EIO)',
    )
  })
})

describe('any bytes', () => {
  const line = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.json({ maxDepth: 3 }).map((json) => Buffer.from(json)),
    fc
      .constantFrom('', ' ', '{}', '{"person":{"__proto__":{}}}', '{"asOf":1}')
      .map((one) => Buffer.from(one)),
  )

  it('are answered, one answer a question', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const input = Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')]))
        const { status, answers } = await answered(input)
        expect(answers).toHaveLength(questionsIn(input))
        expect(status).toBe(answers.some(isError) ? 2 : 0)
      }),
      { numRuns: 300 },
    )
  })
})

/** Lines, without the blank ones at the very end. */
function questionsIn(input: Buffer): number {
  const trimmed = input.toString('latin1').replace(/[ \t\r\n]*$/, '')
  return trimmed === '' ? 0 : trimmed.split('\n').length
}

function isError(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'error' in answer
}
