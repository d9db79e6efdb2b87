import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../../assessment/amount-text.ts'
import { programmeOf } from '../../assessment/words.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { DeskCase, RulesAnswer } from '../../server/api-types.ts'

type Answer = Pick<RulesAnswer, 'status' | 'benefit' | 'excludedBy'>

const OneAnswer = ({ title, answer }: { readonly title: string; readonly answer: Answer }): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const language = useLanguage()
  const { status, benefit, excludedBy } = answer
  const amount = benefit === null ? '' : perUnit(benefit, language)
  const months = benefit?.months ?? null
  return (
    <div className={`rules-answer rules-${status}`}>
      <p className="quiet">{title}</p>
      <p className="rules-status">{t(`rules.status.${status}`)}</p>
      {amount !== '' && status !== 'ineligible' && (
        <p className="rules-amount">
          {amount}
          {months !== null && ` · ${t('amount.months', { count: months })}`}
        </p>
      )}
      {excludedBy !== null && (
        <p>
          {t('rules.excludedBy', { programme: text(programmeOf(excludedBy)?.title ?? { ko: '', en: '' }) })}
        </p>
      )}
    </div>
  )
}

/** The two answers of the rules beside each other. */
export const RulesAnswers = ({ shown: { rules } }: { readonly shown: DeskCase }): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <div className="rules-answers">
      <OneAnswer title={t('rules.atSubmission')} answer={rules.submitted} />
      <OneAnswer title={t('rules.onFactsNow')} answer={rules.now} />
    </div>
  )
}
