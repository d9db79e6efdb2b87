import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'

/** Shown when an address asks about a thing that the situation no longer has. */
export const LostQuestion = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <Page title={t('wizard.lost.title')} lead={t('wizard.lost.text')}>
      <Link to={{ page: 'check', question: null }} className="krds-btn large primary">
        {t('wizard.lost.on')}
      </Link>
    </Page>
  )
}
