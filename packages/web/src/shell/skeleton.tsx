import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** The shape of a page while its part of the program is on its way. */
export const Skeleton = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="page inner skeleton" role="status">
      <span className="sr-only">{t('shell.loading')}</span>
      <div className="skeleton-bar wide" />
      <div className="skeleton-bar" />
      <div className="skeleton-block" />
    </div>
  )
}
