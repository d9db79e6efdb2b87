import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { assess, type Facts, FactsError, type Pack, readFacts } from '@ondol/rules'
import { CommandError } from './command-error.ts'
import { codeOf, messageOf } from './facts-file.ts'
import { type Line, LineCutter, LONGEST_LINE } from './lines.ts'

/** What every line is asked with. */
export interface LineQuestion {
  readonly pack: Pack
  readonly asOf: string | undefined
  readonly programmes: readonly string[] | undefined
  /** The date that stands where neither the line nor `asOf` names one. */
  readonly today: string
  /** Hears one line for the terminal where some of the answers are errors. */
  readonly warn: (text: string) => void
}

const FULL = 1 << 18

/**
 * Answers one facts object a line, as soon as it has come in. A line that cannot be read is answered with
 * `{"error": …}` in its place, so that answers and questions stay side by side; the exit status is then 2.
 */
export async function assessLines(
  question: LineQuestion,
  input: Readable,
  output: Writable,
): Promise<number> {
  const cutter = new LineCutter()
  let failed = 0
  for await (const chunk of chunksOf(input)) await answer(cutter.cut(chunk))
  await answer(cutter.finish())
  if (failed > 0) question.warn(`${failed} of the lines could not be read; their answers say why`)
  return failed > 0 ? 2 : 0

  async function answer(lines: Iterable<Line>): Promise<void> {
    let pending = ''
    for (const line of lines) {
      const { text, ok } = answerLine(question, line)
      if (!ok) failed += 1
      pending += `${text}\n`
      if (pending.length < FULL) continue
      await write(output, pending)
      pending = ''
    }
    if (pending !== '') await write(output, pending)
  }
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain')
}

async function* chunksOf(input: Readable): AsyncGenerator<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await chunks.next().catch((error: unknown) => {
      throw new CommandError(`standard input: expected lines that can be read (${codeOf(error)})`, {
        cause: error,
      })
    })
    if (done === true) return
    // A stream without an encoding gives buffers.
    yield value as Buffer
  }
}

interface Answer {
  readonly text: string
  readonly ok: boolean
}

function answerLine(question: LineQuestion, line: Line): Answer {
  const facts = factsOf(question, line)
  if (facts instanceof FactsError) {
    const { place, expected } = facts
    return { ok: false, text: JSON.stringify({ error: { line: line.line, place, expected } }) }
  }
  return { ok: true, text: JSON.stringify(assess(question.pack, facts, question)) }
}

const NO_TEXT = {
  blank: 'a facts object, not a blank line',
  'too-long': `a facts object of at most ${LONGEST_LINE / 2 ** 20} MiB`,
} as const

/** The facts of a line, or why it holds none. */
function factsOf({ pack, asOf, today }: LineQuestion, line: Line): Facts | FactsError {
  if (line.kind !== 'text') return new FactsError('line', NO_TEXT[line.kind])
  try {
    return readFacts(pack, parsed(line.bytes), { asOf, today })
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return error
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (error) {
    throw new FactsError('line', `JSON in UTF-8: ${messageOf(error)}`)
  }
}
