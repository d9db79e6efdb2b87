import {
  basisWords,
  type Explanation,
  explain,
  type Facts,
  type Language,
  type Pack,
  type ParameterReason,
  type Programme,
  type Reason,
  type Reasons,
  reasonsOf,
  type Speech,
} from '@ondol/rules'
import { CommandError } from './command-error.ts'
import { loadFacts } from './facts-file.ts'
import { asOfOption, languageOf, readOptions } from './options.ts'
import { seoulPack } from './pack.ts'
import type { Run } from './run.ts'

/** `ondol explain`: the reasons of one answer as a tree, or as JSON. */
export const runExplain: Run = async (args) => {
  const { values, positionals } = readOptions(args, {
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  })
  const [file, programme, subject, ...more] = positionals
  if (file === undefined || programme === undefined || subject === undefined || more.length > 0) {
    throw new CommandError('explain: expected a facts file, a programme and a subject such as business/b1')
  }
  const pack = seoulPack()
  const asOf = asOfOption(values['as-of'])
  const language = languageOf(values.lang)
  checkProgramme(pack, programme)
  const facts = loadFacts(pack, file, asOf)
  const explanation = explain(pack, facts, { programme, subject })
  if (explanation === undefined) throw new CommandError(noSubject(pack, facts, { programme, subject }))
  const speech: Speech = { pack, language, frame: facts.frame }
  const reasons = reasonsOf(explanation, speech)
  const output =
    values.json === true
      ? JSON.stringify({ programme, subject, ...reasons }, null, 2)
      : treeOf(explanation, reasons, speech)
  process.stdout.write(`${output}\n`)
  return 0
}

function checkProgramme(pack: Pack, id: string): void {
  const ids = pack.definition.programmes.map((programme) => programme.id)
  if (!ids.includes(id)) throw new CommandError(`explain: expected one of ${ids.join(', ')}, not "${id}"`)
}

const MOST_SUBJECTS = 20

function noSubject(
  pack: Pack,
  facts: Facts,
  { programme, subject }: Pick<Explanation, 'programme' | 'subject'>,
): string {
  const entity = pack.definition.programmes.find(({ id }) => id === programme)?.subject ?? ''
  const subjects = [...(facts.rows.get(entity)?.values() ?? [])].map((row) => row.subject)
  if (subjects.length === 0)
    return `explain: expected a ${entity} of the file, not "${subject}"; it holds none`
  const listed = subjects.slice(0, MOST_SUBJECTS).join(', ')
  const more = subjects.length > MOST_SUBJECTS ? ` and ${subjects.length - MOST_SUBJECTS} others` : ''
  return `explain: expected one of ${listed}${more}, not "${subject}"`
}

const MARKS = new Map<unknown, string>([
  [true, '✓'],
  [false, '✗'],
  [null, '?'],
])

function treeOf({ programme: id, subject }: Explanation, reasons: Reasons, speech: Speech): string {
  const { pack, language } = speech
  const programme = pack.definition.programmes.find((candidate) => candidate.id === id)
  const lines = [`${programme?.title[language] ?? id} — ${subject}`]
  for (const { id: condition, reason } of reasons.conditions) {
    const text = programme?.conditions.find((candidate) => candidate.id === condition)?.text[language]
    lines.push(
      `${MARKS.get(reason.value) ?? ''} ${text ?? condition}  [${condition}]`,
      ...branches([reason], { indent: '  ', language }),
    )
  }
  for (const [title, reason] of figures(programme, reasons, language)) {
    lines.push(`= ${title}: ${reason.shown}`, ...branches([reason], { indent: '  ', language }))
  }
  if (reasons.changes.length > 0) lines.push(language === 'ko' ? '달라지려면' : 'What would turn it')
  lines.push(...reasons.changes.map((change) => `  → ${change.text}${basisOf(change.parameter, language)}`))
  return lines.join('\n')
}

function figures(
  programme: Programme | undefined,
  { amount, months, details }: Reasons,
  language: Language,
): readonly (readonly [string, Reason])[] {
  const rows: (readonly [string, Reason])[] = []
  if (amount !== null) rows.push([language === 'ko' ? '금액' : 'amount', amount])
  if (months !== null) rows.push([language === 'ko' ? '기간' : 'term', months])
  const titles = new Map(programme?.benefit.details.map(({ id, title }) => [id, title[language]]))
  return [...rows, ...details.map(({ id, reason }) => [titles.get(id) ?? id, reason] as const)]
}

interface Margin {
  readonly indent: string
  readonly language: Language
}

function branches(reasons: readonly Reason[], { indent, language }: Margin): readonly string[] {
  return reasons.flatMap((reason, index) => {
    const last = index === reasons.length - 1
    const again = reason.repeated ? ' ↑' : ''
    const line = `${indent}${last ? '└ ' : '├ '}${reason.text}: ${reason.shown}${basisOf(reason.parameter, language)}${again}`
    return [line, ...branches(reason.of, { indent: `${indent}${last ? '  ' : '│ '}`, language })]
  })
}

function basisOf(parameter: ParameterReason | null, language: Language): string {
  return parameter === null ? '' : `  (${basisWords[parameter.basis][language]}: ${parameter.source})`
}
