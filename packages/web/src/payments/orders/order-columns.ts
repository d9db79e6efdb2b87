import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import type { Column } from '../../data-table/column.ts'
import { useShortDay } from '../../format/short-day.ts'
import { formatWon, groupedDigits } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { PaymentOrder } from '../../server/api-types.ts'
import { institutionTitle } from '../../session/institution-title.ts'

type Named = 'reference' | 'programme' | 'why' | 'payee' | 'institution' | 'dueOn' | 'amount' | 'state'

/** Why a payment is made, in words. */
const useWhy = (): ((order: PaymentOrder) => string) => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  return ({ replaces, parts, granted }) => {
    if (replaces !== null) return t('why.again')
    const sum = formatWon(granted, language)
    return parts > 1 ? t('why.part', { sum, count: parts }) : t('why.whole', { sum })
  }
}

/** The columns of payments, by their names. */
export const useOrderColumns = (): Readonly<Record<Named, Column<PaymentOrder>>> => {
  const { t } = useTranslation('payments')
  const text = useText()
  const why = useWhy()
  const day = useShortDay()
  const column = (id: Named, more: Omit<Column<PaymentOrder>, 'id' | 'title'>): Column<PaymentOrder> => ({
    id,
    title: t(`column.${id}`),
    ...more,
  })
  return {
    reference: column('reference', { value: ({ reference }) => reference }),
    programme: column('programme', {
      value: ({ programme }) => text(programmeOf(programme)?.title ?? { ko: programme, en: programme }),
    }),
    why: column('why', { value: why }),
    payee: column('payee', {
      value: ({ payee, account }) => [payee, account].filter((part) => part !== null).join(' · '),
    }),
    institution: column('institution', { value: ({ institution }) => text(institutionTitle(institution)) }),
    dueOn: column('dueOn', { value: ({ dueOn }) => dueOn, show: ({ dueOn }) => day.date(dueOn) }),
    amount: column('amount', {
      isNumber: true,
      value: ({ amount }) => amount,
      show: ({ amount }) => groupedDigits(amount),
    }),
    state: column('state', { value: ({ state }) => t(`state.${state}`) }),
  }
}
