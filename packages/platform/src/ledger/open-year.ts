import { administrationAt, type PackDefinition } from '@ondol/rules'
import type { Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import { budgetUse } from './budget-use.ts'
import { setBudget } from './set-budget.ts'

interface Around {
  readonly pack: PackDefinition
  readonly ids: () => string
  readonly now: () => Date
}

/**
 * Sets the budgets of a year as the pack has them, for each programme that has none yet; what an operator set
 * stays. Answers the programmes whose budgets were set.
 */
export async function openYear(
  transaction: Transaction,
  { pack, ids, now }: Around,
  year: number,
): Promise<readonly string[]> {
  const used = await budgetUse(transaction, { year })
  const granted = new Set(used.filter(({ budget }) => budget > 0).map(({ programme }) => programme))
  const opened: string[] = []
  for (const [programme, amount] of administrationAt(pack, `${year}-01-01`).budgets) {
    if (granted.has(programme)) continue
    const key = `pack/${programme}/${year}`
    const source = sourceOf(pack, programme)
    const budget = { key, programme, year, source, amount: won(amount), transferId: ids(), at: now() }
    const outcome = await setBudget(transaction, budget)
    if (outcome.kind === 'done') opened.push(programme)
  }
  return opened
}

/** What the pack says that the budget rests on, in Korean: it is a record of the city. */
function sourceOf({ administration, parameters }: PackDefinition, programme: string): string {
  const id = administration.budgets[programme]
  return parameters.find((parameter) => parameter.id === id)?.source.text.ko ?? ''
}
