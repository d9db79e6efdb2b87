import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { assess, type Facts, FactsError, type Pack, readFacts } from '@ondol/rules'
import { parseJson } from '../json/index.ts'
import { CommandError, oneLine } from './command-error.ts'
import { codeOf } from './facts-file.ts'
import { type Line, LineCutter, LONGEST_LINE } from './lines.ts'
import { refuseCrowds } from './refuse-crowds.ts'

/** What every line is asked with. */
export interface LineQuestion {
  readonly pack: Pack
  readonly asOf: string | undefined
  readonly programmes: readonly string[] | undefined
  /** The date that stands where neither the line nor `asOf` names one. */
  readonly today: string
  /** Hears one line for the terminal where lines could not be read: the place of the first, and how many follow. */
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
  const failed = { lines: 0, first: '' }
  for await (const chunk of chunksOf(input)) await answer(cutter.cut(chunk))
  await answer(cutter.finish())
  if (failed.lines === 0) return 0
  question.warn(oneLine(`standard input: ${failed.first}${othersThan(failed.lines - 1)}`))
  return 2

  async function answer(lines: Iterable<Line>): Promise<void> {
    let pending = ''
    for (const line of lines) {
      const { text, error } = answerLine(question, line)
      if (error !== undefined && failed.lines++ === 0) failed.first = `line ${line.line}: ${error.message}`
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

const othersThan = (count: number): string =>
  count === 0 ? '' : ` (and ${count} more ${count === 1 ? 'line' : 'lines'}: their answers say why)`

interface Answer {
  readonly text: string
  readonly error?: FactsError
}

function answerLine(question: LineQuestion, line: Line): Answer {
  const facts = factsOf(question, line)
  if (facts instanceof FactsError) {
    const { place, expected } = facts
    return { error: facts, text: JSON.stringify({ error: { line: line.line, place, expected } }) }
  }
  return { text: JSON.stringify(assess(question.pack, facts, question)) }
}

const NO_TEXT = {
  blank: 'an object, not a blank line',
  'too-long': `an object of at most ${LONGEST_LINE / 2 ** 20} MiB`,
} as const

/** The facts of a line, or why it holds none. */
function factsOf({ pack, asOf, today }: LineQuestion, line: Line): Facts | FactsError {
  if (line.kind !== 'text') return new FactsError('facts', NO_TEXT[line.kind])
  try {
    const facts = readFacts(pack, parseJson(textOf(line.bytes), 'facts'), { asOf, today })
    refuseCrowds(facts)
    return facts
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    return error
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new FactsError('facts', 'text in UTF-8')
  }
}
