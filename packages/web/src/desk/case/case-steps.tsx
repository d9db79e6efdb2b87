import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../shell/link.tsx'
import type { Neighbours } from './neighbours.ts'

interface CaseStepsProps {
  readonly query: string
  readonly neighbours: Neighbours
}

/** Back to the queue, and on to the cases beside this one in it. */
export const CaseSteps = ({ query, neighbours: { previous, next } }: CaseStepsProps): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <nav className="case-steps" aria-label={t('case.steps')}>
      <Link to={{ page: 'desk', query }}>{t('case.back')}</Link>
      {previous !== null && <Link to={{ page: 'desk-case', id: previous, query }}>{t('case.previous')}</Link>}
      {next !== null && <Link to={{ page: 'desk-case', id: next, query }}>{t('case.next')}</Link>}
    </nav>
  )
}
