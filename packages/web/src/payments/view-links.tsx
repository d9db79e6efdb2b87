import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../shell/link.tsx'
import { DUE, useOrders, WAITING } from './use-orders.ts'
import { useReconciliation } from './use-reconciliation.ts'
import { VIEWS, type View, writeView } from './view.ts'

/** The parts of the page, each with how much waits there. */
export const ViewLinks = ({ view: current }: { readonly view: View }): ReactElement => {
  const { t } = useTranslation('payments')
  const counts: Readonly<Partial<Record<View, number | undefined>>> = {
    due: useOrders(DUE).data?.total.orders,
    batches: useOrders(WAITING).data?.total.orders,
    differences: useReconciliation().data?.discrepancies.length,
  }
  return (
    <nav className="queue-views" aria-label={t('views.label')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={{ page: 'payments', query: writeView(view) }}
          current={view === current}
          className="queue-view"
        >
          {t(`views.${view}`)} {view in counts && <strong>{counts[view] ?? '–'}</strong>}
        </Link>
      ))}
    </nav>
  )
}
