import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon, groupedDigits } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import type { PaymentTotals } from '../../server/api-types.ts'
import { SumList } from '../sum-list.tsx'

/** Everything that the bank moved, and what stands for it. */
export const TotalsPart = ({ totals }: { readonly totals: PaymentTotals }): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const { bank, ledger, unbooked, held, claimed, unposted, differs } = totals
  const sums = {
    debited: bank.debited,
    disbursed: ledger.disbursed,
    unbookedDebits: unbooked.debited,
    credited: bank.credited,
    bounced: ledger.bounced,
    repaid: ledger.repaid,
    claimed,
    unbookedCredits: unbooked.credited,
    held,
  } as const
  const names: Readonly<Record<string, string>> = t('reconciliation', { returnObjects: true })
  const lines = Object.entries(sums).map(([id, won]) => ({
    id,
    title: names[id] ?? id,
    shown: formatWon(won, language),
  }))
  return (
    <section className="desk-part">
      <h2>{t('reconciliation.title')}</h2>
      <p className={differs ? 'wrong' : ''}>
        <strong>{t(differs ? 'reconciliation.differs' : 'reconciliation.agrees')}</strong>
      </p>
      <SumList
        lines={[
          ...lines,
          { id: 'unposted', title: t('reconciliation.unposted'), shown: groupedDigits(unposted) },
        ]}
      />
    </section>
  )
}
