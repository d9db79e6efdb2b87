import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../../assessment/amount-text.ts'
import { useLanguage } from '../../language/use-language.ts'
import { LineField } from './line-field.tsx'
import type { PartProps } from './part-props.ts'

/** How much is granted and for how long; left blank, what the committee or else the rules say. */
export const TermsPart = ({ action, draft, onDraft, problem, about }: PartProps): ReactElement | null => {
  const { t } = useTranslation('act')
  const language = useLanguage()
  const benefit = about?.rules.now.benefit ?? null
  if (draft.outcome === 'reject') return null
  const amount = about?.resolution?.amount ?? benefit?.amount ?? null
  const months = about?.resolution?.months ?? benefit?.months ?? null
  const unit = about?.unit ?? null
  const isCommittee = action === 'committee-decides'
  if (unit === null && !isCommittee) return null
  return (
    <div className="form-row">
      <LineField
        label={t('form.amount')}
        help={
          amount === null
            ? t('form.amountUnknown')
            : t('form.amountHelp', { amount: perUnit({ amount, unit }, language) })
        }
        isNumber
        value={draft.amount}
        onText={(text) => onDraft({ amount: text })}
        problem={problem === 'amount' ? t('form.problem.amount') : null}
      />
      {(months !== null || isCommittee) && (
        <LineField
          label={t('form.months')}
          help={months === null ? '' : t('form.monthsHelp', { months })}
          isNumber
          value={draft.months}
          onText={(text) => onDraft({ months: text })}
          problem={problem === 'months' ? t('form.problem.months') : null}
        />
      )}
    </div>
  )
}
