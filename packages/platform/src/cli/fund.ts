import type { Language } from '@ondol/rules'
import { fundModel, seoul } from '@ondol/seoul'
import { type FundReport, projectFund, RunError } from '@ondol/simulate'
import { CommandError } from './command-error.ts'
import { count, hundredMillions } from './figures-text.ts'
import { languageOf, readOnlyOptions } from './options.ts'
import { populationFrom } from './population-from.ts'
import type { Run } from './run.ts'

/** `ondol fund`: the employment fund month by month under shocks, and the rate that keeps it solvent. */
export const runFundProjection: Run = async (args) => {
  const { values } = readOnlyOptions(args, {
    population: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  })
  const language = languageOf(values.lang)
  try {
    const report = projectFund({
      pack: seoul,
      population: populationFrom(values.population),
      model: fundModel,
      seed: 1,
    })
    process.stdout.write(
      values.json === true ? `${JSON.stringify(report, null, 2)}\n` : fundText(report, language),
    )
    return 0
  } catch (error) {
    if (error instanceof RunError) throw new CommandError(error.message)
    throw error
  }
}

const WORDS = {
  ko: {
    may: '가입할 수 있는 사람',
    rate: '납입률 (시와 가입자 각각)',
    head: '달        가입자    받는 이   납입 (억 원)  급여 (억 원)  적립금 (억 원, 90% 범위)',
    solvent: '적립금이 마르지 않는 납입률',
    record: '실제 기록',
  },
  en: {
    may: 'who may join',
    rate: 'contribution rate (city and member each)',
    head: 'month     members  receiving  paid in (100m)  benefits (100m)  reserve (100m won, 90% band)',
    solvent: 'rate at which the reserve does not run dry',
    record: 'on record',
  },
} as const

const fundText = ({ asOf, rate, may, projections, record }: FundReport, language: Language): string => {
  const words = WORDS[language]
  const lines = projections.flatMap(({ scenario, months, solventRate, solventRateLow, solventRateHigh }) => [
    '',
    `${scenario.title[language]} — ${scenario.origin[language]}`,
    words.head,
    ...months
      .filter((_, at) => at % 6 === 5)
      .map(
        (own) =>
          `${own.month} ${countColumn(own.members)} ${countColumn(own.receiving)} ${wonColumn(own.cityContributions + own.memberContributions)} ${wonColumn(own.benefits)} ${wonColumn(own.reserve)}  (${hundredMillions(own.reserveLow)} … ${hundredMillions(own.reserveHigh)})`,
      ),
    `${words.solvent}: ${percent(solventRate)} (${percent(solventRateLow)} … ${percent(solventRateHigh)})`,
  ])
  const records = Object.entries(record.months).map(([month, won]) => `${month} ${hundredMillions(won)}`)
  return `${[
    `${asOf} · ${words.may} ${count(may)} · ${words.rate} ${percent(rate)}`,
    ...lines,
    '',
    `${words.record}: ${record.title[language]} ${records.join(', ')} — ${record.origin[language]}`,
  ].join('\n')}\n`
}

const countColumn = (value: number): string => count(value).padStart(9)

const wonColumn = (won: number): string => hundredMillions(won).padStart(12)

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`
