import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** What this site is and is not, on every page. */
export const Footer = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <footer className="site-footer">
      <div className="inner">
        <p className="site-footer-name">{t('shell.name')}</p>
        <p>{t('shell.footer.demonstration')}</p>
        <p>{t('shell.footer.privacy')}</p>
        <p>{t('shell.footer.source')}</p>
      </div>
    </footer>
  )
}
