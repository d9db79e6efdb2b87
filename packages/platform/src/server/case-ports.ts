import type { Pack } from '@ondol/rules'
import type { CasePorts } from '../cases/index.ts'
import { demanding, followMoney } from '../disbursement/index.ts'
import { type EvidenceSettings, provenFacts } from '../evidence/index.ts'
import { keepOffers } from '../lenders/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { answersHere, askAfterSubmission } from './ask-after-submission.ts'
import { caseNotices } from './case-notices.ts'
import { namingOf } from './tell-case.ts'

interface Around {
  readonly pack: Pack
  readonly keys: KeyRing
  readonly now: () => Date
  readonly ids: () => string
  /** Where papers are kept and registers asked; neither without it. */
  readonly evidence?: EvidenceSettings
}

/** What cases ask of the rest of the platform: notices, money, facts that are proven. */
export function casePorts(around: Around): CasePorts {
  const { pack, now, ids, evidence } = around
  const tell = caseNotices({ now, ids, naming: namingOf(pack.definition) })
  const ask = askAfterSubmission(answersHere(pack.definition, evidence))
  return {
    notify: async (transaction, heard) => {
      await tell(transaction, heard)
      await ask(transaction, heard)
    },
    keepOffers,
    verifiedFacts: (transaction, caseId) => provenFacts({ pack, now }, transaction, caseId),
    reserve: followMoney({ ...around, demanded: demanding(around) }),
  }
}
