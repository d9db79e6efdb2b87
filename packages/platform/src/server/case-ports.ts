import type { Pack } from '@ondol/rules'
import type { CasePorts } from '../cases/index.ts'
import { provenFacts } from '../evidence/index.ts'
import { bindGrant, bindRelief } from '../ledger/index.ts'
import { caseNotices } from './case-notices.ts'
import { namingOf } from './tell-case.ts'

interface Around {
  readonly pack: Pack
  readonly now: () => Date
  readonly ids: () => string
}

/** What cases ask of the rest of the platform: notices, money of the ledger, facts that are proven. */
export function casePorts({ pack, now, ids }: Around): CasePorts {
  const ledger = { pack: pack.definition, now, ids }
  return {
    notify: caseNotices({ now, ids, naming: namingOf(pack.definition) }),
    verifiedFacts: (transaction, caseId) => provenFacts({ pack, now }, transaction, caseId),
    reserve: async (
      transaction,
      { caseId, seq, programme, institutionId: institution, payable, forgone },
    ) => {
      const about = { key: `${seq}`, caseId, programme, institution }
      const outcomes = [
        await bindGrant(transaction, ledger, { ...about, payable }),
        await bindRelief(transaction, ledger, { ...about, forgone }),
      ]
      const texts = outcomes.flatMap((outcome) =>
        outcome.kind === 'refused' ? outcome.reasons.map(({ text }) => text) : [],
      )
      if (texts.length === 0) return null
      return { ko: texts.map(({ ko }) => ko).join(' '), en: texts.map(({ en }) => en).join(' ') }
    },
  }
}
