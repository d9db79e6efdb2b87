import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../assessment/amount-text.ts'
import { useLanguage } from '../language/use-language.ts'
import type { CaseItem } from '../server/api-types.ts'

/** What a case is about in won: `월 34만 400원 · 6개월`. */
export const Amount = ({
  item: { amount, unit, months },
}: {
  readonly item: Pick<CaseItem, 'amount' | 'unit' | 'months'>
}): ReactElement => {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  if (amount === null || unit === null) return <span className="quiet">{t('amount.none')}</span>
  return (
    <>
      <strong>{perUnit({ amount, unit }, language)}</strong>
      {months !== null && <> · {t('amount.months', { count: months })}</>}
    </>
  )
}
