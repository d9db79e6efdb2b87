import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { DeskCaseView } from './desk-case-view.tsx'
import { useDeskCase } from './use-desk-case.ts'

interface DeskCasePageProps {
  readonly id: string
  /** The filter of the queue that one came through. */
  readonly query: string
}

/** One case with everything that it takes to decide it. */
export const DeskCasePage = ({ id, query }: DeskCasePageProps): ReactElement => {
  const { t } = useTranslation('desk')
  const found = useDeskCase(id)
  if (found.isPending) return <Skeleton />
  if (found.data !== undefined) return <DeskCaseView shown={found.data} query={query} problem={found.error} />
  return (
    <Page title={t('case.missing')} className="desk">
      <ProblemNotice error={found.error} />
      <Link to={{ page: 'desk', query }} className="krds-btn large primary">
        {t('case.back')}
      </Link>
    </Page>
  )
}
