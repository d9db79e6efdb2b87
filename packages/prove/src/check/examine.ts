import type { Claim } from '@ondol/rules'
import { examineAmount, examineCliff, examineNeverLess } from './examine-amounts.ts'
import { examinePaidOnce } from './examine-paid-once.ts'
import {
  examineCondition,
  examineDecided,
  examineNeverBoth,
  examineReachable,
  examineServes,
} from './examine-status.ts'
import { examineRowsAnswer, examineRowsApart, examineScale } from './examine-tables.ts'
import type { Examination } from './inquiry.ts'

/** How a claim is settled. */
export function examine(claim: Claim): Examination {
  switch (claim.kind) {
    case 'reachable':
      return examineReachable(claim)
    case 'condition-matters':
      return examineCondition(claim)
    case 'decided':
      return examineDecided(claim)
    case 'scale-covers':
      return examineScale(claim)
    case 'rows-answer':
      return examineRowsAnswer(claim)
    case 'rows-apart':
      return examineRowsApart(claim)
    case 'amount-within':
      return examineAmount(claim)
    case 'never-less':
      return examineNeverLess(claim)
    case 'no-cliff':
      return examineCliff(claim)
    case 'paid-once':
      return examinePaidOnce(claim)
    case 'never-both':
      return examineNeverBoth(claim)
    case 'serves':
      return examineServes(claim)
  }
}

/** The programmes that a claim is about. */
export function programmesOf(claim: Claim): readonly string[] {
  return 'programmes' in claim ? claim.programmes : [claim.programme]
}
