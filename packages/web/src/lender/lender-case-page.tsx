import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { Timeline } from '../mine/timeline.tsx'
import type { LenderCase } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { AnswerPart } from './answer-part.tsx'
import { useLenderCase } from './use-lender.ts'

const Summary = ({ seen }: { readonly seen: LenderCase }): ReactElement => {
  const { t } = useTranslation('lender')
  const language = useLanguage()
  const { applicant, result, dueOn, terms, disbursed } = seen
  return (
    <section className="lender-summary">
      <dl className="figures">
        <div>
          <dt>{t('applicant')}</dt>
          <dd>{applicant.name}</dd>
        </div>
        {applicant.phone !== null && (
          <div>
            <dt>{t('phone')}</dt>
            <dd>{applicant.phone}</dd>
          </div>
        )}
        {result.benefit?.amount != null && (
          <div>
            <dt>{t('atMost')}</dt>
            <dd>{formatWon(Number(result.benefit.amount), language)}</dd>
          </div>
        )}
        {dueOn !== null && (
          <div>
            <dt>{t('dueOn')}</dt>
            <dd>{formatDate(dueOn, language)}</dd>
          </div>
        )}
        {terms !== null && (
          <div>
            <dt>{t('accepted')}</dt>
            <dd>{formatWon(terms.amount, language)}</dd>
          </div>
        )}
        {disbursed > 0 && (
          <div>
            <dt>{t('disbursed')}</dt>
            <dd>{formatWon(disbursed, language)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

const Facts = ({ facts }: Pick<LenderCase, 'facts'>): ReactElement => {
  const { t } = useTranslation('lender')
  const text = useText()
  return (
    <section className="case-part">
      <h2>{t('facts')}</h2>
      <dl className="lender-facts">
        {facts.map(({ fact, title, value, provenance }) => (
          <div key={fact}>
            <dt>{text(title)}</dt>
            <dd>
              {typeof value === 'number' ? value.toLocaleString() : String(value ?? '–')}
              {provenance !== 'stated' && ` (${t(`provenance.${provenance}`)})`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A case that my lender holds: who applies, on what facts, and what may be answered. */
export const LenderCasePage = ({ id }: { readonly id: string }): ReactElement => {
  const { t } = useTranslation('lender')
  const text = useText()
  const found = useLenderCase(id)
  const back = (
    <p className="case-back">
      <Link to={{ page: 'lender' }}>{t('back')}</Link>
    </p>
  )
  if (found.isPending) return <Skeleton />
  if (found.data === undefined)
    return (
      <Page title={t('missing')} className="lender">
        <ProblemNotice error={found.error} />
        {back}
      </Page>
    )
  const seen = found.data
  return (
    <Page title={text(seen.programme.title)} lead={seen.reference} className="lender">
      <Summary seen={seen} />
      <AnswerPart seen={seen} />
      <Facts facts={seen.facts} />
      <Timeline entries={seen.timeline} />
      {back}
    </Page>
  )
}
