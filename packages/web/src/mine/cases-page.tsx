import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { CaseItem } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { CaseAmount } from './case-amount.tsx'
import { StateBadge } from './state-badge.tsx'
import { useCases } from './use-cases.ts'
import { useMoment } from './use-moment.ts'

const CaseRow = ({ item }: { readonly item: CaseItem }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const moment = useMoment()
  return (
    <li className="case-row">
      <h2>
        <Link to={{ page: 'case', id: item.id }}>{text(item.programme.title)}</Link>
      </h2>
      <StateBadge item={item} />
      <p className="case-row-amount">
        <CaseAmount item={item} />
      </p>
      <p className="case-row-more">
        {text(item.institution.title)} · {t('list.submitted', { day: moment.day(item.submittedAt) })} ·{' '}
        {t('reference', { reference: item.reference })}
      </p>
    </li>
  )
}

const NoCases = (): ReactElement => {
  const { t } = useTranslation('mine')
  return (
    <div className="page-ways">
      <p>{t('list.none')}</p>
      <Link to={{ page: 'result', example: null }} className="krds-btn large primary">
        {t('list.toResult')}
      </Link>
    </div>
  )
}

/** Everything that one has applied for. */
export const CasesPage = (): ReactElement => {
  const { t } = useTranslation('mine')
  const cases = useCases()
  if (cases.isPending) return <Skeleton />
  const items = cases.data ?? []
  return (
    <Page title={t('list.title')} lead={items.length > 0 ? t('list.lead') : undefined} className="mine">
      <ProblemNotice error={cases.error} />
      {cases.isSuccess && items.length === 0 && <NoCases />}
      <ul className="case-rows">
        {items.map((item) => (
          <CaseRow key={item.id} item={item} />
        ))}
      </ul>
      {cases.hasNextPage && (
        <button
          type="button"
          className="krds-btn medium tertiary"
          disabled={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {t('list.more')}
        </button>
      )}
    </Page>
  )
}
