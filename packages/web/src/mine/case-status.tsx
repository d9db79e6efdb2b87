import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import type { Case } from '../server/api-types.ts'
import { CaseAmount } from './case-amount.tsx'
import { StateBadge } from './state-badge.tsx'

const Payments = ({ payments }: Pick<Case, 'payments'>): ReactElement | null => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  if (payments.granted === 0) return null
  const sums = ['granted', 'released', 'paid'] as const
  return (
    <dl className="figures">
      {sums.map((sum) => (
        <div key={sum}>
          <dt>{t(`payments.${sum}`)}</dt>
          <dd>{formatWon(payments[sum], language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the case stands, what happens next and by when, and the money. */
export const CaseStatus = ({ shown }: { readonly shown: Case }): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  return (
    <section className="case-status" aria-label={t('case.status')}>
      <p>
        <StateBadge item={shown} /> <CaseAmount item={shown} />
      </p>
      <p className="case-status-text">{text(shown.text)}</p>
      <p>{text(shown.next)}</p>
      <Payments payments={shown.payments} />
    </section>
  )
}
