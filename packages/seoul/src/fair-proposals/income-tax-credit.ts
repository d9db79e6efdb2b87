import { derivedMissing, derivedValue, type Pack, readFacts } from '@ondol/rules'
import { monthlyCredit } from '../derived/landlord-credit.ts'
import type { FactsFile } from './facts-file.ts'
import { firstDays } from './months.ts'
import type { Relief } from './relief.ts'
import { sourceAt } from './source-at.ts'

const VARIABLE = monthlyCredit.definition
const RATE = 'landlord-income-tax-credit.rate'

/** An agreement as it is laid over the facts, with when it begins. */
export interface Running {
  readonly facts: FactsFile
  readonly lease: string
  /** The first month of the cut, `YYYY-MM`. */
  readonly from: string
  readonly months: number
}

/** The landlord’s income-tax credit: the sum over the months of the cut, each at the law of that month. */
export function incomeTaxCredit(pack: Pack, { facts, lease, from, months }: Running): Relief {
  const days = firstDays(from, months)
  const subject = { subject: `lease/${lease}`, id: VARIABLE.id }
  const byYear = new Map<string, number>()
  const missing = new Set<string>()
  for (const day of days) {
    const read = readFacts(pack, facts, { asOf: day })
    const won = derivedValue(pack, read, subject)
    if (typeof won !== 'number') for (const fact of derivedMissing(pack, read, subject)) missing.add(fact)
    const year = day.slice(0, 4)
    byYear.set(year, (byYear.get(year) ?? 0) + (typeof won === 'number' ? won : 0))
  }
  const years = [...byYear.values()]
  const isKnown = missing.size === 0
  return {
    id: 'income-tax-credit',
    title: { ko: '착한 임대인 소득세 세액공제', en: 'income-tax credit for the landlord' },
    paidBy: 'state',
    amount: isKnown ? years.reduce((sum, won) => sum + won, 0) : null,
    years: isKnown ? years : [],
    source: sourceAt(pack.definition, RATE, days.at(-1) ?? `${from}-01`),
    missing: [...missing],
  }
}
