import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { addCatalogue } from '../language/add-catalogue.ts'
import { session as en } from '../messages/en/session.ts'
import { session as ko } from '../messages/ko/session.ts'
import { Link } from '../shell/link.tsx'
import type { Route } from '../shell/route.ts'
import { useSignedIn } from './session.ts'
import { useGrantName } from './session-menu.tsx'
import { lenderPageOf, workPagesOf } from './work-pages.ts'

addCatalogue('session', { ko, en })

/** The role in which somebody works, and its pages; nothing for residents. */
export const WorkBar = ({ route }: { readonly route: Route }): ReactElement | null => {
  const { t } = useTranslation('session')
  const nameOf = useGrantName()
  const acting = useSignedIn()?.acting ?? null
  const pages = acting === null ? [] : [...lenderPageOf(acting), ...workPagesOf(acting.role)]
  if (pages.length === 0) return null
  const isCurrent = (page: Route['page']): boolean =>
    page === route.page ||
    (page === 'desk' && route.page === 'desk-case') ||
    (page === 'lender' && route.page === 'lender-case')
  return (
    <div className="work-bar">
      <nav className="inner work-bar-in" aria-label={t('work.label')}>
        <span className="work-role">{nameOf(acting)}</span>
        {pages.map(({ route: to, name }) => (
          <Link key={name} to={to} current={isCurrent(to.page)}>
            {t(`work.${name}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}
