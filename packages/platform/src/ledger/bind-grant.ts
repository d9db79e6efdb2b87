import type { PackDefinition } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { type Won, won } from '../money/index.ts'
import type { Line } from './account.ts'
import { lineOfProgramme } from './line-of-programme.ts'
import { entriesOf } from './moves.ts'
import { post } from './post.ts'
import type { Outcome } from './refusal.ts'
import { type Movement, reserve } from './service.ts'
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
    return await reserve(transaction, { ...movement, line, amount: won(target - held) })
  }
  return await giveBack(transaction, { movement, money, amount: held - target })
}

interface GivingBack {
  readonly movement: Omit<Movement, 'line' | 'amount'>
  readonly money: readonly CaseMoney[]
  readonly amount: number
}

async function giveBack(
  transaction: Transaction,
  { movement: { transferId, ...movement }, money, amount }: GivingBack,
): Promise<Outcome | { readonly kind: 'unchanged' }> {
  const parts = partsOf(money, amount)
  const [first] = parts
  if (first === undefined) return { kind: 'unchanged' }
  const entries = parts.flatMap((part) => entriesOf('release', part))
  return await post(transaction, { ...movement, id: transferId, kind: 'release', line: first.line, entries })
}

interface LinePart {
  readonly line: Line
  readonly amount: Won
}

/** Where an amount is taken from what is reserved: the latest line first. */
function partsOf(money: readonly CaseMoney[], amount: number): readonly LinePart[] {
  let left = amount
  const parts: LinePart[] = []
  for (const { line, reserved } of [...money].reverse()) {
    const part = Math.min(left, reserved)
    if (part > 0) parts.push({ line, amount: won(part) })
    left -= part
  }
  return parts
}

function totalOf(money: readonly CaseMoney[], part: 'reserved' | 'committed' | 'paid'): number {
  return money.reduce((sum, line) => sum + line[part], 0)
}
