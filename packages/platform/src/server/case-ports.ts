import type { Pack } from '@ondol/rules'
import type { CasePorts } from '../cases/index.ts'
import { demanding, followMoney } from '../disbursement/index.ts'
import { provenFacts } from '../evidence/index.ts'
import { keepOffers } from '../lenders/index.ts'
import type { KeyRing } from '../secrets/index.ts'
import { caseNotices } from './case-notices.ts'
import { namingOf } from './tell-case.ts'

interface Around {
  readonly pack: Pack
  readonly keys: KeyRing
  readonly now: () => Date
  readonly ids: () => string
}

/** What cases ask of the rest of the platform: notices, money, facts that are proven. */
export function casePorts(around: Around): CasePorts {
  const { pack, now, ids } = around
  return {
    notify: caseNotices({ now, ids, naming: namingOf(pack.definition) }),
    keepOffers,
    verifiedFacts: (transaction, caseId) => provenFacts({ pack, now }, transaction, caseId),
    reserve: followMoney({ ...around, demanded: demanding(around) }),
  }
}
