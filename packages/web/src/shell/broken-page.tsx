import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from './page.tsx'

/** Shown when a page fails: nothing that was entered is lost, and one button tries again. */
export const BrokenPage = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.broken.title')} lead={t('shell.broken.text')}>
      <button type="button" className="krds-btn large primary" onClick={() => location.reload()}>
        {t('shell.broken.again')}
      </button>
    </Page>
  )
}
