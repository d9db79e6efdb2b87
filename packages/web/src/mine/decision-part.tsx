import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../assessment/amount-text.ts'
import { formatDate } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'
import type { Case, Decision } from '../server/api-types.ts'

const Granted = ({
  decision: { amount, unit, months, total },
}: {
  readonly decision: Decision
}): ReactElement | null => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  if (amount === null || unit === null) return null
  return (
    <p className="decision-sum">
      <strong>{perUnit({ amount, unit }, language)}</strong>
      {months !== null && <> · {t('months', { count: months })}</>}
      {total !== null && total !== amount && (
        <> · {t('decision.total', { total: formatWon(total, language) })}</>
      )}
    </p>
  )
}

/** What was decided and why, in plain words first, and until when one can appeal. */
export const DecisionPart = ({ shown: { decision } }: { readonly shown: Case }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  if (decision === null) return null
  return (
    <section className="case-part">
      <h2>{t(`decision.${decision.outcome}`)}</h2>
      <Granted decision={decision} />
      {decision.words !== null && <p className="decision-words">{decision.words.plain}</p>}
      <ul className="decision-because">
        {decision.because[language].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {decision.words?.formal !== undefined && (
        <details>
          <summary>{t('decision.formal')}</summary>
          <p>{decision.words.formal}</p>
        </details>
      )}
      <p>{t('decision.appealUntil', { day: formatDate(decision.appealUntil, language) })}</p>
    </section>
  )
}
