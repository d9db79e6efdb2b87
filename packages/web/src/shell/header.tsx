import { lazy, type ReactElement, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../language/i18n.ts'
import { useLanguage } from '../language/use-language.ts'
import { changeDisplayMode, useDisplayMode } from './display-mode.ts'
import icon from './icon.svg'
import { Link } from './link.tsx'
import type { Route } from './route.ts'

// Few come to sign in; the others do not wait for it.
const SessionMenu = lazy(async () => ({ default: (await import('../session/session-menu.tsx')).SessionMenu }))
const WorkBar = lazy(async () => ({ default: (await import('../session/work-bar.tsx')).WorkBar }))

const LanguageSwitch = (): ReactElement => {
  const other = useLanguage() === 'ko' ? 'en' : 'ko'
  return (
    <button
      type="button"
      className="krds-btn small text"
      lang={other}
      onClick={() => void changeLanguage(other)}
    >
      {other === 'en' ? 'English' : '한국어'}
    </button>
  )
}

const ContrastSwitch = (): ReactElement => {
  const { t } = useTranslation()
  const isHigh = useDisplayMode() === 'high-contrast'
  return (
    <button
      type="button"
      className="krds-btn small text"
      aria-pressed={isHigh}
      onClick={() => changeDisplayMode(isHigh ? 'light' : 'high-contrast')}
    >
      {t('shell.highContrast')}
    </button>
  )
}

const PAGES = [
  { route: { page: 'check', question: null }, label: 'shell.nav.check' },
  { route: { page: 'examples' }, label: 'shell.nav.examples' },
  { route: { page: 'programmes' }, label: 'shell.nav.programmes' },
  { route: { page: 'cases' }, label: 'shell.nav.cases' },
] as const

const sectionOf = (route: Route): Route['page'] => {
  if (route.page === 'programme') return 'programmes'
  if (route.page === 'case' || route.page === 'apply') return 'cases'
  return route.page === 'result' ? 'check' : route.page
}

/** The name of the house, the ways into it, and the two switches. */
export const Header = ({ route }: { readonly route: Route }): ReactElement => {
  const { t } = useTranslation()
  return (
    <header className="site-header">
      <div className="inner site-header-in">
        <Link to={{ page: 'start' }} className="site-name">
          <img src={icon} alt="" width="32" height="32" />
          <span className="site-name-text">{t('shell.name')}</span>
          <span className="site-name-sub">{t('shell.subtitle')}</span>
        </Link>
        <div className="site-tools">
          <ContrastSwitch />
          <LanguageSwitch />
          <Suspense fallback={null}>
            <SessionMenu />
          </Suspense>
        </div>
        <nav className="site-nav" aria-label={t('shell.nav.label')}>
          {PAGES.map((page) => (
            <Link key={page.label} to={page.route} current={sectionOf(route) === page.route.page}>
              {t(page.label)}
            </Link>
          ))}
        </nav>
      </div>
      <Suspense fallback={null}>
        <WorkBar route={route} />
      </Suspense>
    </header>
  )
}
