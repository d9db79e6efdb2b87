import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { Case } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { AskedItems } from './asked-items.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseReasons } from './case-reasons.tsx'
import { CaseStatus } from './case-status.tsx'
import { DecisionPart } from './decision-part.tsx'
import { LendingPart } from './lending-part.tsx'
import { Timeline } from './timeline.tsx'
import { useCase } from './use-cases.ts'

const Shown = ({ shown }: { readonly shown: Case }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  return (
    <Page
      title={text(shown.programme.title)}
      lead={`${text(shown.institution.title)} · ${t('reference', { reference: shown.reference })}`}
      className="mine case"
    >
      <CaseStatus shown={shown} />
      <AskedItems shown={shown} />
      <LendingPart shown={shown} />
      <DecisionPart shown={shown} />
      <Timeline entries={shown.timeline} />
      <CaseActions shown={shown} />
      <CaseReasons shown={shown} />
      <p className="case-back">
        <Link to={{ page: 'cases' }}>{t('case.all')}</Link>
      </p>
    </Page>
  )
}

/** One case as its applicant sees it: where it stands, what is asked, what was decided, what happened. */
export const CasePage = ({ id }: { readonly id: string }): ReactElement => {
  const { t } = useTranslation('mine')
  const found = useCase(id)
  if (found.isPending) return <Skeleton />
  if (found.data !== undefined) return <Shown shown={found.data} />
  return (
    <Page title={t('case.missing')} className="mine">
      <ProblemNotice error={found.error} />
      <Link to={{ page: 'cases' }} className="krds-btn large primary">
        {t('case.all')}
      </Link>
    </Page>
  )
}
