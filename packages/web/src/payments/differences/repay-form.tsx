import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { IN_TROUBLE, useOrders, useRepay } from '../use-orders.ts'

/** Takes a credit for what a person paid back; nothing where nobody has anything to pay back. */
export const RepayForm = ({ reference }: { readonly reference: string }): ReactElement | null => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const [order, setOrder] = useState('')
  const repay = useRepay()
  const id = useId()
  const recovering = (useOrders(IN_TROUBLE).data?.orders ?? []).filter(({ state }) => state === 'recovering')
  if (recovering.length === 0) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    repay.mutate({ order, reference })
  }
  return (
    <form className="part-form" onSubmit={submit}>
      <label htmlFor={id}>{t('discrepancy.repays')}</label>
      <select
        id={id}
        className="krds-form-select medium"
        value={order}
        onChange={({ currentTarget }) => setOrder(currentTarget.value)}
      >
        <option value="">{t('discrepancy.choose')}</option>
        {recovering.map(({ id: one, reference: shown, demanded, repaid }) => (
          <option key={one} value={one}>
            {t('discrepancy.recovering', {
              reference: shown,
              sum: formatWon((demanded ?? 0) - (repaid ?? 0), language),
            })}
          </option>
        ))}
      </select>
      <button type="submit" className="krds-btn small secondary" disabled={order === '' || repay.isPending}>
        {t('discrepancy.repay')}
      </button>
      <ProblemNotice error={repay.error} />
    </form>
  )
}
