import {
  type Assessment,
  benefitParts,
  changesNeeded,
  explain,
  type Facts,
  type Language,
  type Pack,
  type Programme,
  type Result,
  type Speech,
  totalOf,
} from '@ondol/rules'

/** An assessment as text to read in a terminal: the eligible first, by what they are worth. */
export function assessmentText(facts: Facts, assessment: Assessment, speech: Speech): string {
  const { language, pack } = speech
  const words = WORDS[language]
  const of = (status: Result['status']): readonly Result[] =>
    assessment.results.filter((result) => result.status === status)
  const eligible = [...of('eligible')].sort((left, right) => (totalOf(right) ?? 0) - (totalOf(left) ?? 0))
  const lines = [
    `${words.asOf} ${assessment.asOf}`,
    ...section(
      words.eligible,
      eligible.map((result) => eligibleLine(result, speech)),
    ),
    ...section(
      words.unknown,
      of('unknown').map(
        (result) => `? ${nameOf(result, pack, language)}: ${words.needs} ${result.missing.join(', ')}`,
      ),
    ),
    ...section(
      words.ineligible,
      of('ineligible').flatMap((result) => refusalLines(facts, result, speech)),
    ),
    assessment.next === null ? '' : `\n${words.next} ${assessment.next}`,
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const WORDS = {
  ko: {
    asOf: '기준일',
    eligible: '받을 수 있는 지원',
    unknown: '더 알아야 하는 지원',
    ineligible: '지금은 받을 수 없는 지원',
    needs: '필요한 사실:',
    next: '먼저 확인할 사실:',
    excluded: '함께 받을 수 없어 대신 받는 지원:',
  },
  en: {
    asOf: 'as of',
    eligible: 'You qualify for',
    unknown: 'More must be known for',
    ineligible: 'Not at present',
    needs: 'needed:',
    next: 'to be asked first:',
    excluded: 'not together with',
  },
} as const

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function programmeOf(result: Result, pack: Pack): Programme | undefined {
  return pack.definition.programmes.find((programme) => programme.id === result.programme)
}

function nameOf(result: Result, pack: Pack, language: Language): string {
  return `${programmeOf(result, pack)?.title[language] ?? result.programme} (${result.subject})`
}

function eligibleLine(result: Result, speech: Speech): string {
  const { pack, language } = speech
  const excluded = result.excludedBy === null ? '' : ` — ${WORDS[language].excluded} ${result.excludedBy}`
  const programme = programmeOf(result, pack)
  const worth = programme === undefined ? '' : worthOf(programme, result, speech)
  return `✓ ${nameOf(result, pack, language)}: ${worth}${excluded}`
}

function worthOf(programme: Programme, result: Result, speech: Speech): string {
  return [programme.benefit.text[speech.language], ...benefitParts(programme, result, speech)].join(' · ')
}

function refusalLines(facts: Facts, result: Result, speech: Speech): readonly string[] {
  const explanation = explain(speech.pack, facts, result)
  const changes = explanation === undefined ? [] : changesNeeded(explanation, speech)
  return [
    `✗ ${nameOf(result, speech.pack, speech.language)}`,
    ...changes.map((change) => `    ${change.text}`),
  ]
}
