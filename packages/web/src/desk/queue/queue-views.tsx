import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../shell/link.tsx'
import { useQueueCounts } from './use-queue.ts'

const VIEWS = [
  { name: 'all', query: '', count: 'total' },
  { name: 'mine', query: 'officer=me', count: 'mine' },
  { name: 'unassigned', query: 'officer=nobody', count: 'unassigned' },
  { name: 'late', query: 'late=true', count: 'late' },
  { name: 'duplicate', query: 'duplicate=true', count: 'duplicate' },
] as const

/** The filters that are wanted most, each with how many cases it shows. */
export const QueueViews = ({ query }: { readonly query: string }): ReactElement => {
  const { t } = useTranslation('desk')
  const { data: counts } = useQueueCounts()
  return (
    <nav className="queue-views" aria-label={t('views.label')}>
      {VIEWS.map(({ name, query: to, count }) => (
        <Link
          key={name}
          to={{ page: 'desk', query: to }}
          current={query === to}
          className={`queue-view view-${name}`}
        >
          {t(`views.${name}`)} <strong>{counts?.[count] ?? '–'}</strong>
        </Link>
      ))}
    </nav>
  )
}
