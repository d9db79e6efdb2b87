import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { perUnit } from '../assessment/amount-text.ts'
import { useLanguage } from '../language/use-language.ts'
import type { CaseItem } from '../server/api-types.ts'

/** What a case is about in won: `월 34만 400원 · 6개월`. Nothing where it has no sum. */
export const CaseAmount = ({
  item: { amount, unit, months },
}: {
  readonly item: Pick<CaseItem, 'amount' | 'unit' | 'months'>
}): ReactElement | null => {
  const { t } = useTranslation('mine')
  const language = useLanguage()
  if (amount === null || unit === null) return null
  return (
    <>
      <strong>{perUnit({ amount, unit }, language)}</strong>
      {months !== null && <> · {t('months', { count: months })}</>}
    </>
  )
}
