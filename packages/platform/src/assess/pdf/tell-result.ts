import {
  basisWords,
  benefitParts,
  type Facts,
  type Pack,
  type Programme,
  parseFactPath,
  type Reason,
  type Result,
  type Speech,
} from '@ondol/rules'
import type { Paper } from '../../paper/index.ts'
import { reasonsFor } from '../service.ts'
import { isLoan } from './by-worth.ts'
import type { words } from './words.ts'

/** What every part of the document needs to be told. */
export interface Told {
  readonly paper: Paper
  readonly speech: Speech
  readonly facts: Facts
  readonly say: (typeof words)['ko']
}

const BODY = { size: 9.5, indent: 14 } as const
const NOTE = { ...BODY, colour: '#464c53' } as const

/** An answer that is yes: what it is worth, why, which papers, who decides. */
export function tellEligible(told: Told, programme: Programme, result: Result): void {
  const { paper, speech, say } = told
  const { language, pack } = speech
  name(told, programme, result)
  const worth = [programme.benefit.text[language], ...benefitParts(programme, result, speech)].join(' · ')
  paper.paragraph(worth, { size: 11, bold: true, indent: 14, above: 2 })
  if (isLoan(result)) paper.paragraph(say.loan, NOTE)
  const rival = pack.definition.programmes.find(({ id }) => id === result.excludedBy)
  if (rival !== undefined) paper.paragraph(say.excluded(rival.title[language]), BODY)
  tellMissing(told, result)
  tellConditions(told, programme, result)
  tellPapers(told, programme)
}

/** An answer that is still open: what is known already, and which facts would settle it. */
export function tellUnknown(told: Told, programme: Programme, result: Result): void {
  name(told, programme, result)
  tellMissing(told, result)
  tellConditions(told, programme, result)
}

/** An answer that is no: which conditions fail, and what would turn them. */
export function tellRefused(told: Told, programme: Programme, result: Result): void {
  const { paper, speech, facts, say } = told
  name(told, programme, result)
  const { changes } = reasonsFor(speech, facts, result)
  for (const { id, holds } of result.conditions) {
    if (holds !== false) continue
    const condition = programme.conditions.find((one) => one.id === id)
    if (condition === undefined) continue
    const { basis, text } = condition.source
    paper.paragraph(`✗ ${condition.text[speech.language]}`, { ...BODY, above: 2 })
    for (const change of changes.filter((one) => one.condition === id))
      paper.paragraph(`→ ${change.text}`, { ...NOTE, indent: 28 })
    paper.paragraph(`${say.source}: ${text[speech.language]} (${basisWords[basis][speech.language]})`, {
      ...NOTE,
      size: 8.5,
      indent: 28,
    })
  }
}

function name({ paper, speech, facts }: Told, programme: Programme, { subject }: Result): void {
  const title = programme.title[speech.language]
  paper.heading(`${title} — ${subjectWords(speech, facts, subject)}`, {
    size: 11.5,
    bold: true,
    above: 11,
    role: 'H3',
  })
}

/** The kind of thing, with its id where the facts hold more than one. */
function subjectWords({ pack, language }: Speech, facts: Facts, subject: string): string {
  const [entity = '', ...rest] = subject.split('/')
  const title = pack.vocabulary.entities.get(entity)?.title[language] ?? entity
  return (facts.rows.get(entity)?.size ?? 0) > 1 ? `${title} ${rest.join('/')}` : title
}

const MARKS = new Map<unknown, string>([
  [true, '✓'],
  [false, '✗'],
])

function tellConditions({ paper, speech, facts }: Told, programme: Programme, result: Result): void {
  const { conditions } = reasonsFor(speech, facts, result)
  for (const { id, reason } of conditions) {
    const text = programme.conditions.find((one) => one.id === id)?.text[speech.language] ?? id
    const seen = seenWords(reason)
    paper.paragraph(`${MARKS.get(reason.value) ?? '?'} ${text}${seen === '' ? '' : ` (${seen})`}`, {
      ...BODY,
      above: 1,
    })
  }
}

/** The figures that a condition saw, as `매출 감소율 43%`. */
function seenWords({ of }: Reason): string {
  const seen = of.filter(({ parameter, value }) => parameter === null && typeof value !== 'boolean')
  return seen.map(({ text, shown }) => `${text} ${shown}`).join(', ')
}

function tellMissing({ paper, speech, say }: Told, { missing }: Result): void {
  if (missing.length === 0) return
  const facts = missing.map((fact) => factWords(speech.pack, fact, speech))
  paper.paragraph(`${say.missing}: ${facts.join(', ')}`, { ...BODY, above: 2 })
}

function factWords(pack: Pack, fact: string, { language }: Speech): string {
  const name = parseFactPath(fact)
  const field = name && pack.vocabulary.entities.get(name.entity)?.fields[name.field]
  if (name === undefined || field === undefined) return fact
  return name.month === undefined ? field.title[language] : `${field.title[language]} ${name.month}`
}

function tellPapers({ paper, speech, say }: Told, { evidence, decidedBy, source }: Programme): void {
  const { language, pack } = speech
  const papers = evidence.map(({ title }) => title[language]).join(', ')
  const bodies = pack.definition.institutions.filter(({ id }) => decidedBy.includes(id))
  const deciders = bodies.map(({ title, channel }) => `${title[language]} (${channel[language]})`).join(', ')
  if (papers !== '') paper.paragraph(`${say.papers}: ${papers}`, { ...BODY, above: 3 })
  for (const { alternative } of evidence)
    if (alternative) paper.paragraph(alternative[language], { ...NOTE, indent: 28 })
  if (deciders !== '') paper.paragraph(`${say.decidedBy}: ${deciders}`, BODY)
  paper.paragraph(`${say.source}: ${source.text[language]} (${basisWords[source.basis][language]})`, NOTE)
}
