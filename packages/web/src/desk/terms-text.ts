import { useTranslation } from 'react-i18next'
import type { CaseItem } from '../server/api-types.ts'

/** In what unit a sum is and for how long: 한 달 · 6개월. */
export const useTermsText = (): ((item: Pick<CaseItem, 'unit' | 'months' | 'amount'>) => string) => {
  const { t } = useTranslation('desk')
  return ({ unit, months, amount }) => {
    if (amount === null || unit === null) return t('amount.none')
    const per = unit === 'KRW' ? '' : t(unit === 'KRW/month' ? 'amount.month' : 'amount.year')
    const length = months === null ? '' : t('amount.months', { count: months })
    return [per, length].filter((part) => part !== '').join(' · ')
  }
}
