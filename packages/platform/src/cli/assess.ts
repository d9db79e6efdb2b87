import { fstatSync } from 'node:fs'
import { assess, type Pack } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import { assessmentText } from './assessment-text.ts'
import { CommandError } from './command-error.ts'
import { loadFacts } from './facts-file.ts'
import { assessLines, type LineQuestion } from './ndjson.ts'
import { asOfOption, languageOf, readOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import type { Run } from './run.ts'

/** `ondol assess`: JSON where the output is not a terminal or `--json` is given, else text to read. */
export const runAssess: Run = async (args) => {
  const { values, positionals } = readOptions(args, {
    'as-of': { type: 'string' },
    programme: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    text: { type: 'boolean' },
    ndjson: { type: 'boolean' },
    lang: { type: 'string' },
  })
  if (values.text === true && (values.json === true || values.ndjson === true))
    throw new CommandError('assess: expected text or JSON, not both')
  const pack = seoulPack()
  const asOf = asOfOption(values['as-of'])
  const programmes = knownProgrammes(pack, values.programme)
  const language = languageOf(values.lang)
  if (values.ndjson === true) {
    if (positionals.length > 0) throw new CommandError('--ndjson reads standard input, not a file')
    return await answerLines({ pack, asOf, programmes })
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new CommandError('assess: expected one facts file ("-" for standard input)')
  const facts = loadFacts(pack, file, asOf)
  const assessment = assess(pack, facts, { programmes })
  const asText = values.text === true || (values.json !== true && process.stdout.isTTY)
  process.stdout.write(
    asText
      ? assessmentText(facts, assessment, { pack, language, frame: facts.frame })
      : `${JSON.stringify(assessment, null, 2)}\n`,
  )
  return 0
}

async function answerLines(question: Omit<LineQuestion, 'today' | 'warn'>): Promise<number> {
  // Node reads a folder on standard input as if it were empty.
  if (fstatSync(process.stdin.fd).isDirectory())
    throw new CommandError('standard input: expected lines, not a folder')
  const today = seoulToday(new Date())
  const warn = (text: string): void => {
    process.stderr.write(`ondol: ${text}\n`)
  }
  return await assessLines({ ...question, today, warn }, process.stdin, process.stdout)
}

function knownProgrammes(pack: Pack, stated: readonly string[] | undefined): readonly string[] | undefined {
  const ids = pack.definition.programmes.map((programme) => programme.id)
  const unknown = stated?.find((id) => !ids.includes(id))
  if (unknown !== undefined)
    throw new CommandError(`--programme: expected one of ${ids.join(', ')}, not "${unknown}"`)
  return stated
}
