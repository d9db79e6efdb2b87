import type { ReactElement } from 'react'
import { AccountsPart } from './accounts-part.tsx'
import { EntriesPart } from './entries-part.tsx'
import { TrialBalancePart } from './trial-balance-part.tsx'
import type { TransferFilter } from './use-ledger.ts'

/** The ledger: the entries of one account or case, or whether it all adds up and what every account holds. */
export const LedgerPart = (filter: TransferFilter): ReactElement =>
  filter.account === null && filter.caseId === null ? (
    <>
      <TrialBalancePart />
      <AccountsPart />
    </>
  ) : (
    <EntriesPart key={`${filter.account} ${filter.caseId}`} {...filter} />
  )
