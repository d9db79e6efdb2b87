import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { WaitingTimes } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useWaitingTimes } from './use-lender.ts'

type Line = WaitingTimes['lenders'][number]

const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`

const LenderFigures = ({ line, least }: { readonly line: Line; readonly least: number }): ReactElement => {
  const { t } = useTranslation('lender')
  const text = useText()
  const { figures } = line
  const days = (value: number | null): string => (value === null ? '–' : t('times.days', { count: value }))
  return (
    <li className="lender-row">
      <h2>{text(line.lender.title)}</h2>
      <p className="lender-quiet">{text(line.window.title)}</p>
      {figures === null ? (
        <p>{t('times.few', { count: least })}</p>
      ) : (
        <dl className="figures">
          <div>
            <dt>{t('times.median')}</dt>
            <dd>{days(figures.medianDays)}</dd>
          </div>
          <div>
            <dt>{t('times.p90')}</dt>
            <dd>{days(figures.p90Days)}</dd>
          </div>
          <div>
            <dt>{t('times.inTime')}</dt>
            <dd>{percent(figures.answeredInTime)}</dd>
          </div>
          <div>
            <dt>{t('times.accepted')}</dt>
            <dd>{percent(figures.accepted)}</dd>
          </div>
          <div>
            <dt>{t('times.carriedOut')}</dt>
            <dd>{percent(figures.carriedOut)}</dd>
          </div>
        </dl>
      )}
    </li>
  )
}

/** How soon each lender answers, as it was within the last year. */
export const WaitingTimesPage = (): ReactElement => {
  const { t } = useTranslation('lender')
  const found = useWaitingTimes()
  if (found.isPending) return <Skeleton />
  const { data } = found
  return (
    <Page
      title={t('times.title')}
      lead={data === undefined ? '' : t('times.lead', { count: data.answerDays })}
      className="lender"
    >
      <ProblemNotice error={found.error} />
      <p>{t('times.note')}</p>
      <ul className="lender-rows">
        {data?.lenders.map((line) => (
          <LenderFigures key={line.lender.id} line={line} least={data.publishedFrom} />
        ))}
      </ul>
    </Page>
  )
}
