import { type Bracket, basisWords, type Parameter, type Speech, valueWords, versionsOf } from '@ondol/rules'
import { blocks, table } from './markdown.ts'
import { WORDS } from './words.ts'

/** All parameters with their dated values, what each rests on and where it comes from. */
export function parametersPage(speech: Speech): string {
  const words = WORDS[speech.language]
  return blocks(
    `# ${words.parameters}`,
    words.generated,
    parameterTable(speech.pack.definition.parameters, speech),
  )
}

/** A table of parameters, one line for each dated value. */
export function parameterTable(parameters: readonly Parameter[], speech: Speech): string {
  const { language } = speech
  const words = WORDS[language]
  const rows = parameters.flatMap((parameter) =>
    versionsOf(parameter).map((version, index) => [
      index === 0 ? `${parameter.title[language]}<br>\`${parameter.id}\`` : '',
      version.key === 'start' ? words.start : version.key,
      typeof version.value === 'object'
        ? stepsWords(parameter, version.value, speech)
        : figureWords(parameter, version.value, speech),
      basisWords[version.basis][language],
      version.source[language],
    ]),
  )
  return table([words.parameter, words.from, words.value, words.basis, words.source], rows)
}

function figureWords(parameter: Parameter, value: number | string, { language }: Speech): string {
  if (typeof value === 'string' || parameter.kind !== 'value') return String(value)
  return valueWords(value, { type: { kind: parameter.type }, unit: parameter.unit }, language)
}

function stepsWords(parameter: Parameter, steps: readonly Bracket[], { language }: Speech): string {
  if (parameter.kind !== 'scale') return ''
  return steps
    .map(({ from, above, value, basis }) => {
      const threshold = valueWords(from ?? above, { type: { kind: parameter.input } }, language)
      const answer = valueWords(value, { type: { kind: parameter.output }, unit: parameter.unit }, language)
      const mark = basis === undefined ? '' : ` (${basisWords[basis][language]})`
      return `${from === undefined ? '&gt; ' : '≥ '}${threshold} → ${answer}${mark}`
    })
    .join('<br>')
}
