import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from './link.tsx'
import { Page } from './page.tsx'

export const NotFoundPage = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.notFound.title')} lead={t('shell.notFound.text')}>
      <Link to={{ page: 'start' }} className="krds-btn large primary">
        {t('shell.notFound.home')}
      </Link>
    </Page>
  )
}
