import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortDay } from '../../format/short-day.ts'
import { formatWon } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { PaymentDiscrepancy } from '../../server/api-types.ts'
import { useIsPaymaster } from '../use-is-paymaster.ts'
import { RepayForm } from './repay-form.tsx'
import { ResolveForm } from './resolve-form.tsx'

/** One thing that does not agree: what it means, what the bank said, and what can be done about it. */
export const DiscrepancyItem = ({ found }: { readonly found: PaymentDiscrepancy }): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const text = useText()
  const day = useShortDay()
  const isPaymaster = useIsPaymaster()
  const { openAmount, openDirection, openReference } = found
  return (
    <li className="differs">
      <h3>{text(found.text)}</h3>
      <p className="quiet" lang="en">
        {found.message}
      </p>
      {openAmount !== null && openDirection !== null && (
        <p>
          {t('discrepancy.open', {
            sum: formatWon(openAmount, language),
            direction: t(`discrepancy.${openDirection}`),
          })}
        </p>
      )}
      <p className="quiet">{t('discrepancy.found', { day: day.moment(found.foundAt) })}</p>
      {isPaymaster && openDirection === 'credit' && openReference !== null && (
        <RepayForm reference={openReference} />
      )}
      {isPaymaster && <ResolveForm discrepancy={found.key} />}
    </li>
  )
}
