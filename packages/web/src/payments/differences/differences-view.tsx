import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useReconciliation } from '../use-reconciliation.ts'
import { DiscrepancyItem } from './discrepancy-item.tsx'
import { TotalsPart } from './totals-part.tsx'
import { TroublePart } from './trouble-part.tsx'

/** Whether orders, bank and ledger agree, where not, and what did not arrive. */
export const DifferencesView = (): ReactElement => {
  const { t } = useTranslation('payments')
  const found = useReconciliation()
  const discrepancies = found.data?.discrepancies ?? []
  if (found.isPending) return <Skeleton />
  return (
    <>
      <ProblemNotice error={found.error} />
      {found.data !== undefined && <TotalsPart totals={found.data.totals} />}
      <section className="desk-part">
        <h2>{t('discrepancy.title')}</h2>
        {discrepancies.length === 0 ? (
          <p className="queue-none">{t('discrepancy.none')}</p>
        ) : (
          <ul className="data-cards">
            {discrepancies.map((one) => (
              <DiscrepancyItem key={one.key} found={one} />
            ))}
          </ul>
        )}
      </section>
      <TroublePart />
    </>
  )
}
