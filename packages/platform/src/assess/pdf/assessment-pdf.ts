import { type Programme, type Result, type Speech, totalOf, valueWords } from '@ondol/rules'
import { Paper } from '../../paper/index.ts'
import type { Assessed } from '../service.ts'
import { byWorth, isLoan } from './by-worth.ts'
import { type Told, tellEligible, tellRefused, tellUnknown } from './tell-result.ts'
import { words } from './words.ts'

/** A whole assessment as a document to print or hand in, in the language of the speech. */
export async function assessmentPdf(
  speech: Speech,
  { facts, assessment }: Assessed,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Buffer> {
  const { pack, language } = speech
  const say = words[language]
  const paper = new Paper(say.title, language, { made: now })
  const told: Told = { paper, speech, facts, say }
  const { results } = assessment
  head(told, results, say.made(assessment.asOf, today))
  section(told, say.eligible, { results: byWorth(of(results, 'eligible')), tell: tellEligible })
  section(told, say.unknown, { results: of(results, 'unknown'), tell: tellUnknown })
  section(told, say.refused, { results: of(results, 'ineligible'), tell: tellRefused })
  return await paper.finish((page, pages) => say.foot(page, pages, pack.definition.version))
}

function of(results: readonly Result[], status: Result['status']): readonly Result[] {
  return results.filter((result) => result.status === status)
}

function head({ paper, speech, say }: Told, results: readonly Result[], made: string): void {
  const counted = of(results, 'eligible').filter(({ excludedBy }) => excludedBy === null)
  const won = counted.filter((one) => !isLoan(one)).reduce((sum, one) => sum + (totalOf(one) ?? 0), 0)
  const sum = valueWords(Math.floor(won), { type: { kind: 'won' } }, speech.language)
  paper.paragraph('온돌', { size: 11, bold: true, colour: '#256ef4' })
  paper.heading(say.title, { size: 21, bold: true, above: 4, role: 'H1' })
  paper.paragraph(speech.pack.definition.title[speech.language], { size: 10, colour: '#464c53' })
  paper.paragraph(made, { size: 10, colour: '#464c53' })
  paper.paragraph(say.noDecision, { size: 10.5, bold: true, above: 10, colour: '#8a240f' })
  paper.paragraph(say.sums(counted.length, sum), { size: 12.5, bold: true, above: 10 })
}

interface Answers {
  readonly results: readonly Result[]
  readonly tell: (told: Told, programme: Programme, result: Result) => void
}

function section(told: Told, title: string, { results, tell }: Answers): void {
  const { paper, speech, say } = told
  paper.rule(14)
  paper.heading(`${title} (${results.length})`, {
    size: 14,
    bold: true,
    above: 12,
    role: 'H2',
    colour: '#0b50d0',
  })
  if (results.length === 0) paper.paragraph(say.nothing, { size: 10 })
  for (const result of results) {
    const programme = speech.pack.definition.programmes.find(({ id }) => id === result.programme)
    if (programme !== undefined) tell(told, programme, result)
  }
}
