import type { PackDefinition } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { Transaction } from '../database/index.ts'
import { won } from '../money/index.ts'
import { lineOfProgramme } from './line-of-programme.ts'
import type { LinePart } from './line-parts.ts'
import { takeFrom } from './line-parts.ts'
import type { Outcome } from './refusal.ts'
import { forgo, reclaim } from './service.ts'
import { moneyOfCase } from './store.ts'

/** What tax a case is let off by the decision that stands. */
export interface Relief {
  /** Of the decision: with the case, it never comes twice. */
  readonly key: string
  readonly caseId: string
  readonly programme: string
  readonly institution: string
  /** Won of tax that the city does not collect; 0 where no decision lets off any longer. */
  readonly forgone: number
}

interface Around {
  readonly pack: PackDefinition
  readonly now: () => Date
  readonly ids: () => string
}

/** Enters what the city will collect less for a case, or takes back what it would no longer forgo. */
export async function bindRelief(
  transaction: Transaction,
  { pack, now, ids }: Around,
  { key, caseId, programme, institution, forgone }: Relief,
): Promise<Outcome | { readonly kind: 'unchanged' }> {
  const money = await moneyOfCase(transaction, caseId)
  const held: readonly LinePart[] = money.map((one) => ({ line: one.line, amount: won(one.forgone) }))
  const before = held.reduce((sum, { amount }) => sum + amount, 0)
  if (before === forgone) return { kind: 'unchanged' }
  const at = now()
  const movement = { caseId, institution, at, key: `relief/${caseId}/${key}`, transferId: ids() }
  if (forgone < before)
    return await reclaim(transaction, { ...movement, parts: takeFrom(held.toReversed(), before - forgone) })
  const line = lineOfProgramme(pack, programme, Number(seoulToday(at).slice(0, 4)))
  return await forgo(transaction, { ...movement, parts: [{ line, amount: won(forgone - before) }] })
}
