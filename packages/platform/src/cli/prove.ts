import { isAsDeclared, programmesOf, prove, proveKept, type Verdict } from '@ondol/prove'
import type { Language, Pack, Property } from '@ondol/rules'
import { properties } from '@ondol/seoul'
import { writePage } from '../documentation/index.ts'
import { packMark, proofsPage } from '../proofs/index.ts'
import { CommandError } from './command-error.ts'
import { languageOf, readOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import { proofsFile } from './proofs-file.ts'
import { readReform } from './reform-file.ts'
import type { Run } from './run.ts'

const LANGUAGES: readonly Language[] = ['ko', 'en']
const SOLVERS = 2
const MILLISECONDS = 1000

/** `ondol prove`: exit status 0 where every property holds or fails as its finding says, else 1. */
export const runProve: Run = async (args) => {
  const { values, positionals } = readOptions(args, {
    reform: { type: 'string' },
    json: { type: 'boolean' },
    docs: { type: 'boolean' },
    lang: { type: 'string' },
    seconds: { type: 'string' },
  })
  const language = languageOf(values.lang)
  const now = seoulPack()
  const wanted = programmesWanted(now, positionals)
  if (values.docs === true && (positionals.length > 0 || values.reform !== undefined))
    throw new CommandError('prove: --docs takes neither programmes nor a reform')
  const reformed = values.reform === undefined ? undefined : readReform(values.reform, now.definition).pack
  const options = {
    solvers: SOLVERS,
    milliseconds: secondsOf(values.seconds) * MILLISECONDS,
    onVerdict: (verdict: Verdict) => {
      if (values.json !== true) process.stdout.write(told(verdict, language))
    },
  }
  const verdicts = await prove(reformed ?? now, propertiesOf(wanted), options)
  const kept =
    reformed === undefined ? [] : await proveKept({ now, reformed }, programmesIn(now, wanted), options)
  const all = [...verdicts, ...kept]
  if (values.json === true) process.stdout.write(`${JSON.stringify(all.map(asJson), null, 2)}\n`)
  if (values.docs === true) writeProofs(now, verdicts)
  return all.every(isAsDeclared) ? 0 : 1
}

function programmesWanted({ definition }: Pack, stated: readonly string[]): readonly string[] {
  const known = definition.programmes.map(({ id }) => id)
  const unknown = stated.find((id) => !known.includes(id))
  if (unknown !== undefined)
    throw new CommandError(`prove: expected one of ${known.join(', ')}, not "${unknown}"`)
  return stated.length === 0 ? known : stated
}

const programmesIn = ({ definition }: Pack, ids: readonly string[]): Pack['definition']['programmes'] =>
  definition.programmes.filter(({ id }) => ids.includes(id))

const propertiesOf = (ids: readonly string[]): readonly Property[] =>
  properties.filter(({ claim }) => programmesOf(claim).some((id) => ids.includes(id)))

const USUAL_SECONDS = 20

function secondsOf(stated: string | undefined): number {
  const seconds = stated === undefined ? USUAL_SECONDS : Number(stated)
  if (!(seconds > 0)) throw new CommandError(`--seconds: expected seconds, not "${stated}"`)
  return seconds
}

const signs = { holds: '✓', fails: '✗', open: '?' } as const

function told({ property, status, size, reason, examples }: Verdict, language: Language): string {
  const more = [property.finding, reason].flatMap((text) => (text ? [text[language]] : []))
  const lost = size === null ? [] : [`${size.toLocaleString('en')} KRW`]
  const facts = status === 'fails' ? (examples.at(-1)?.facts ?? []).map((input) => JSON.stringify(input)) : []
  const shown = status === 'holds' ? [] : [...more, ...lost, ...facts]
  return [`${signs[status]} ${property.text[language]}`, ...shown.map((line) => `    ${line}`), ''].join('\n')
}

function asJson({ property, ...rest }: Verdict): object {
  const { id, text, claim, finding = null } = property
  return { id, text, claim, finding, ...rest }
}

function writeProofs(pack: Pack, verdicts: readonly Verdict[]): void {
  const mark = packMark(pack.definition, properties)
  for (const language of LANGUAGES)
    writePage(proofsFile(language), proofsPage(verdicts, { pack, mark, language }))
}
