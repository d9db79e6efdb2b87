import type { Language } from '@ondol/rules'
import type {
  Comparison,
  Estimate,
  ProgrammeFigures,
  ScenarioFigures,
  SimulationReport,
} from '@ondol/simulate'
import { count, hundredMillions } from './figures-text.ts'

/** A report of a simulation to read in a terminal. Sums are in units of 100 million won. */
export const simulationText = (report: SimulationReport, language: Language): string => {
  const words = WORDS[language]
  const { population, baseline, reforms } = report
  const origin =
    population.origin.kind === 'synthetic' ? words.synthetic(population.origin.seed) : population.origin.title
  return `${[
    `${words.asOf} ${report.asOf} · ${origin} · ${words.rows(population.rows['person'] ?? 0, population.weight)} · ${report.seconds.toFixed(1)} s`,
    '',
    ...scenarioLines(baseline, language),
    ...reforms.flatMap(({ figures, comparison }) => [
      '',
      ...scenarioLines(figures, language),
      ...comparisonLines(comparison, language),
    ]),
    '',
    words.assumed,
  ].join('\n')}\n`
}

const WORDS = {
  ko: {
    asOf: '기준일',
    synthetic: (seed: number) => `합성 인구 (씨앗 ${seed})`,
    rows: (rows: number, weight: number) =>
      `${rows.toLocaleString('ko')}명${weight === 1 ? '' : `, 한 명이 ${weight}명을 대신함`}`,
    head: ['받는 곳', '첫해 (억 원)', '전체 기간 (억 원)'],
    rules: '규칙',
    cost: '시 부담 (1년차 … 5년차, 억 원)',
    unknown: '알 수 없음',
    changes: (gainers: string, losers: string) => `더 받는 가구 ${gainers}, 덜 받는 가구 ${losers}`,
    assumed: '합성 인구의 많은 값은 가정이다: docs/simulation.md',
  },
  en: {
    asOf: 'as of',
    synthetic: (seed: number) => `synthetic population (seed ${seed})`,
    rows: (rows: number, weight: number) =>
      `${rows.toLocaleString('en')} persons${weight === 1 ? '' : `, each for ${weight}`}`,
    head: ['recipients', 'first year (100m won)', 'whole term (100m won)'],
    rules: 'rules',
    cost: 'cost to the city (year 1 … 5, 100m won)',
    unknown: 'unknown',
    changes: (gainers: string, losers: string) => `households that gain ${gainers}, that lose ${losers}`,
    assumed: 'Many figures of the synthetic population are assumptions: docs/simulation.md',
  },
} as const

const scenarioLines = (figures: ScenarioFigures, language: Language): readonly string[] => {
  const words = WORDS[language]
  const years = Array.from({ length: 5 }, (_, year) =>
    figures.cost.slice(year * 12, year * 12 + 12).reduce((all, won) => all + won, 0),
  )
  return [
    `${words.rules} ${figures.pack}`,
    ['', ...words.head].map((head, index) => (index === 0 ? ''.padEnd(30) : head.padStart(22))).join(''),
    ...figures.programmes.map((programme) => programmeLine(programme, language)),
    `${words.cost}: ${years.map(hundredMillions).join(' · ')}`,
  ]
}

const programmeLine = (figures: ProgrammeFigures, language: Language): string => {
  const open = figures.open > 0 ? `  (${WORDS[language].unknown} ${count(figures.open)})` : ''
  return [
    figures.programme.padEnd(30),
    estimateText(figures.recipients, count).padStart(22),
    figures.unit === null ? ''.padStart(22) : estimateText(figures.firstYear, hundredMillions).padStart(22),
    figures.unit === null ? ''.padStart(22) : hundredMillions(figures.total).padStart(22),
    open,
  ].join('')
}

const comparisonLines = ({ all, groups }: Comparison, language: Language): readonly string[] => [
  WORDS[language].changes(
    `${count(all.gainers)} (+${hundredMillions(all.gained)})`,
    `${count(all.losers)} (−${hundredMillions(all.lost)})`,
  ),
  ...(groups['tenth'] ?? []).map(
    ({ title, gainers, losers, gained, lost }) =>
      `  ${title[language].padEnd(10)} +${count(gainers)} −${count(losers)}  ${hundredMillions(gained - lost)}`,
  ),
]

const estimateText = ({ value, within }: Estimate, text: (value: number) => string): string =>
  within === null ? text(value) : `${text(value)} ± ${text(within)}`
