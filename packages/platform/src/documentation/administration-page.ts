import { basisWords, type Holiday, institutionsOf, type Parameter, type Speech } from '@ondol/rules'
import { blocks, table } from './markdown.ts'
import { parameterTable } from './parameters-page.ts'
import { ROLES, WORDS } from './words.ts'

/** How the programmes are delivered: who waits for whom and for how long, sums, budgets, institutions, holidays. */
export function administrationPage(speech: Speech): string {
  const { administration } = speech.pack.definition
  const words = WORDS[speech.language]
  const levels = Object.values(administration.serviceLevels)
  return blocks(
    `# ${words.administration}`,
    words.generated,
    `## ${words.serviceLevels}`,
    words.serviceLevelsLead,
    levelTable(speech),
    parametersNamed(levels.map(({ days }) => days).concat(administration.answerDays), speech),
    `## ${words.signatures}`,
    parametersNamed([administration.secondSignatureAbove, administration.departureAloneAtMost], speech),
    `## ${words.appeal}`,
    parametersNamed([administration.appealDays, administration.appealDaysAtMost], speech),
    `## ${words.budgets}`,
    parametersNamed(Object.values(administration.budgets), speech),
    `## ${words.institutions}`,
    institutionTable(speech),
    `## ${words.holidays}`,
    `${words.holidaysLead} ${administration.holidaysUntil}`,
    holidayTable(administration.holidays, speech),
  )
}

function levelTable({ pack, language }: Speech): string {
  const words = WORDS[language]
  const { serviceLevels } = pack.definition.administration
  const rows = Object.entries(serviceLevels).map(([state, level]) => [
    `${level.title[language]}<br>\`${state}\``,
    ROLES[level.waitsFor][language],
    `\`${level.days}\``,
    ROLES[level.escalatesTo][language],
    basisWords[level.source.basis][language],
    level.source.text[language],
  ])
  return table(
    [words.state, words.waitsFor, words.parameter, words.escalatesTo, words.basis, words.source],
    rows,
  )
}

function parametersNamed(ids: readonly string[], speech: Speech): string {
  const named = (id: string): readonly Parameter[] => {
    const parameter = speech.pack.vocabulary.parameters.get(id)
    return parameter === undefined ? [] : [parameter]
  }
  return parameterTable(ids.flatMap(named), speech)
}

function institutionTable({ pack, language }: Speech): string {
  const words = WORDS[language]
  const local = institutionsOf(pack.definition)
  const rows = pack.definition.institutions.map(({ id, title, level }) => [
    `${title[language]}<br>\`${id}\``,
    words[level],
    local
      .filter(({ institution }) => institution === id)
      .map((one) => `${one.title[language]} \`${one.id}\``)
      .join('<br>'),
  ])
  return table([words.institution, words.level, words.stands], rows)
}

function holidayTable(holidays: readonly Holiday[], { language }: Speech): string {
  const words = WORDS[language]
  const rows = holidays.map(({ date, title, kind, source }) => [
    date,
    title[language],
    words[kind],
    basisWords[source.basis][language],
    source.text[language],
  ])
  return table([words.day, words.holiday, words.kind, words.basis, words.source], rows)
}
