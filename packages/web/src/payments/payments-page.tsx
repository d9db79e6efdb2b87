import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { BatchesView } from './batches/batches-view.tsx'
import { BudgetsView } from './budgets/budgets-view.tsx'
import { DifferencesView } from './differences/differences-view.tsx'
import { DueView } from './orders/due-view.tsx'
import { useIsPaymaster } from './use-is-paymaster.ts'
import { readView, type View } from './view.ts'
import { ViewLinks } from './view-links.tsx'

const shown = (view: View): ReactElement => {
  switch (view) {
    case 'due':
      return <DueView />
    case 'batches':
      return <BatchesView />
    case 'differences':
      return <DifferencesView />
    case 'budgets':
      return <BudgetsView />
  }
}

/** The desk of the paymaster, in the part that the address names. */
export const PaymentsPage = ({ query }: { readonly query: string }): ReactElement => {
  const { t } = useTranslation('payments')
  const isPaymaster = useIsPaymaster()
  const view = readView(query)
  return (
    <Page title={t('title')} windowTitle={`${t(`views.${view}`)} · ${t('title')}`} className="desk payments">
      {!isPaymaster && <p className="quiet">{t('readOnly')}</p>}
      <ViewLinks view={view} />
      {shown(view)}
    </Page>
  )
}
