import { type Programme, parameter, type Text, type ValueParameter } from '@ondol/rules'
import { assumption } from './sources.ts'

const source = assumption('시연을 위해 정한 한 해 예산', 'a year’s budget set for the demonstration')

/** Won a year for each programme that the city pays for, by programme. */
const won: Readonly<Record<string, number>> = {
  'employment-fund-membership': 3_000_000_000,
  'employment-fund-benefit': 12_000_000_000,
  'training-allowance': 6_000_000_000,
  'premium-support-continuing': 4_000_000_000,
  'premium-support-joining': 3_000_000_000,
  'seoul-basic-security': 20_000_000_000,
  'paid-sick-leave': 6_000_000_000,
  'youth-basic-income': 30_000_000_000,
  'midlife-basic-income': 12_000_000_000,
}

const idOf = (programme: string): string => `budget.${programme}`

/** The parameter that holds the budget of a programme, by programme. */
export const budgets: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(won).map((programme) => [programme, idOf(programme)]),
)

/** The budgets as parameters, each with the title of its programme. */
export function budgetFigures(programmes: readonly Programme[]): readonly ValueParameter[] {
  return programmes.flatMap(({ id, title }) => {
    const amount = won[id]
    return amount === undefined ? [] : [budgetOf(id, title, amount)]
  })
}

function budgetOf(programme: string, title: Text, amount: number): ValueParameter {
  return parameter(idOf(programme), 'won', {
    title: { ko: `한 해 예산: ${title.ko}`, en: `budget a year: ${title.en}` },
    unit: 'KRW/year',
    source,
    values: { start: amount },
  }).definition
}
