import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../../assessment/amount-text.ts'
import { formatDate } from '../../format/date.ts'
import { formatWon } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import { useMoment } from '../../mine/use-moment.ts'
import type { DeskCase } from '../../server/api-types.ts'
import { useOfficerName } from '../colleagues.ts'

type Terms = Pick<DeskCase, 'unit'> & { readonly amount: number | null; readonly months: number | null }

const useTermsText = (): ((terms: Terms) => string) => {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  return ({ amount, unit, months }) =>
    [
      amount === null || unit === null ? '' : perUnit({ amount, unit }, language),
      months === null ? '' : t('amount.months', { count: months }),
    ]
      .filter((part) => part !== '')
      .join(' · ')
}

const Proposal = ({ shown }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const termsOf = useTermsText()
  const nameOf = useOfficerName()
  const { proposal, unit } = shown
  if (proposal === null) return null
  return (
    <section className="desk-part desk-waiting">
      <h2>{t('proposal.title', { outcome: t(`outcome.${proposal.outcome}`) })}</h2>
      <p>
        {t('proposal.by', { name: nameOf(proposal.by) })} {termsOf({ ...proposal, unit })}
        {proposal.departs && <span className="krds-badge bg-light-warning">{t('decided.departs')}</span>}
      </p>
      <blockquote>{proposal.words.plain}</blockquote>
      {proposal.words.formal !== undefined && <p className="quiet">{proposal.words.formal}</p>}
    </section>
  )
}

const Resolution = ({ shown: { resolution, unit } }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const termsOf = useTermsText()
  if (resolution === null) return null
  return (
    <section className="desk-part">
      <h2>{t('resolution.title', { outcome: t(`outcome.${resolution.resolution}`) })}</h2>
      <p>
        {formatDate(resolution.heldOn, language)} {termsOf({ ...resolution, unit })}
      </p>
      <blockquote>{resolution.reason}</blockquote>
    </section>
  )
}

const Payments = ({ shown: { payments } }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  if (payments.granted === 0) return null
  return (
    <dl className="case-head-facts">
      {(['granted', 'released', 'paid'] as const).map((sum) => (
        <div key={sum}>
          <dt>{t(`decided.${sum}`)}</dt>
          <dd>{formatWon(payments[sum], language)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Decision = ({ shown }: { readonly shown: DeskCase }): ReactElement | null => {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const moment = useMoment()
  const termsOf = useTermsText()
  const { decision } = shown
  if (decision === null) return null
  return (
    <section className="desk-part">
      <h2>{t('decided.title', { outcome: t(`outcome.${decision.outcome}`) })}</h2>
      <p>
        {moment.minute(decision.at)} {termsOf(decision)}
        {decision.departs && <span className="krds-badge bg-light-warning">{t('decided.departs')}</span>}
      </p>
      {decision.words !== null && <blockquote>{decision.words.plain}</blockquote>}
      {decision.departure !== null && <p>{t('decided.departure', { reason: decision.departure })}</p>}
      <Payments shown={shown} />
      <p className="quiet">{t('decided.appealUntil', { day: formatDate(decision.appealUntil, language) })}</p>
    </section>
  )
}

/** What has been proposed, resolved or decided so far. */
export const DecidedPart = ({ shown }: { readonly shown: DeskCase }): ReactElement => (
  <>
    <Proposal shown={shown} />
    <Resolution shown={shown} />
    <Decision shown={shown} />
  </>
)
