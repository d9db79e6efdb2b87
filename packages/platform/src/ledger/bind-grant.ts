import type { PackDefinition } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import { lineOfProgramme } from './line-of-programme.ts'
import { type LinePart, takeFrom } from './line-parts.ts'
import type { Outcome } from './refusal.ts'
import { release, reserve } from './service.ts'
import { type CaseMoney, moneyOfCase } from './store.ts'

/** What a case is granted by the decision that stands. */
export interface Grant {
  /** Of the decision: with the case, it never comes twice. */
  readonly key: string
  readonly caseId: string
  readonly programme: string
  readonly institution: string
  /** Won that the city pays in all; 0 where no decision grants anything any longer. */
  readonly payable: number
}

interface Around {
  readonly pack: PackDefinition
  readonly now: () => Date
  readonly ids: () => string
}

/**
 * Reserves for a case what is still to be ordered of a grant, or gives back what is reserved beyond it. What is
 * ordered or paid already stays so, even where it is more than is granted now. Refused where the budget does not
 * have enough.
 */
export async function bindGrant(
  transaction: Transaction,
  { pack, now, ids }: Around,
  grant: Grant,
): Promise<Outcome | { readonly kind: 'unchanged' }> {
  const money = await moneyOfCase(transaction, grant.caseId)
  const held = totalOf(money, 'reserved')
  const target = Math.max(0, grant.payable - totalOf(money, 'committed') - totalOf(money, 'paid'))
  const at = now()
  const { caseId, institution, programme } = grant
  const movement = { caseId, institution, at, key: `grant/${caseId}/${grant.key}`, transferId: ids() }
  if (target > held) {
    const line = lineOfProgramme(pack, programme, Number(seoulToday(at).slice(0, 4)))
    return await reserve(transaction, { ...movement, parts: [{ line, amount: won(target - held) }] })
  }
  if (target === held) return { kind: 'unchanged' }
  // What was reserved of an earlier year can only be spent on what it was meant for: so the latest first.
  const parts = takeFrom(partsHolding(money, 'reserved').toReversed(), held - target)
  return await release(transaction, { ...movement, parts })
}

type Held = 'reserved' | 'committed' | 'paid' | 'receivable'

/** What a case holds in one way, by line: the earliest year first. */
export function partsHolding(money: readonly CaseMoney[], held: Held): readonly LinePart[] {
  return money.map((one) => ({ line: one.line, amount: won(one[held]) }))
}

function totalOf(money: readonly CaseMoney[], held: Held): number {
  return money.reduce((sum, line) => sum + line[held], 0)
}
