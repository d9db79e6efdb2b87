import { deliveryOf, needsSecondSignature, totalOf } from '@ondol/rules'
import { seoulToday } from '../clock/index.ts'
import type { CaseContext } from './context.ts'
import type { Asked } from './rules-now.ts'

/** True where what the rules say, granted as it is, takes a supervisor's signature. */
export function signatureNeeded(
  { packs, now, figuresAt }: Pick<CaseContext, 'packs' | 'now' | 'figuresAt'>,
  { result }: Asked,
): boolean {
  const programme = packs.pack.definition.programmes.find(({ id }) => id === result.programme)
  const delivery = programme === undefined ? undefined : deliveryOf(programme.benefit).kind
  if (delivery !== 'paid' && delivery !== 'revenue-forgone') return false
  const figures = figuresAt(seoulToday(now()))
  return needsSecondSignature(figures, { total: totalOf(result) ?? 0, departs: false })
}
