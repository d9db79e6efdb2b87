import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../../city/city.ts'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { formatWon } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import type { PaymentOrder } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useOrderColumns } from '../orders/order-columns.ts'
import { IN_TROUBLE, useOrders } from '../use-orders.ts'
import { useReason } from '../use-reason.ts'

const useTodo = (): ((order: PaymentOrder) => string) => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  return ({ state, accountRefused, demanded, repaid }) => {
    if (state === 'recovering')
      return t('trouble.recover', {
        due: formatWon(demanded ?? 0, language),
        repaid: formatWon(repaid ?? 0, language),
      })
    return t(accountRefused === null ? 'trouble.plannedAgain' : 'trouble.awaitsAccount')
  }
}

/** Payments that did not arrive or have to come back, with what to do about each. */
export const TroublePart = (): ReactElement => {
  const { t } = useTranslation('payments')
  const todo = useTodo()
  const reasonOf = useReason()
  const { reference, programme, payee, amount, state } = useOrderColumns()
  const found = useOrders(IN_TROUBLE)
  const orders = found.data?.orders ?? []
  const stateWithReason: Column<PaymentOrder> = {
    ...state,
    value: (order) =>
      order.rejected === null
        ? state.value(order)
        : `${String(state.value(order))} (${reasonOf(order.rejected)})`,
  }
  const columns: readonly Column<PaymentOrder>[] = [
    reference,
    programme,
    payee,
    amount,
    stateWithReason,
    { id: 'todo', title: t('column.todo'), value: todo },
  ]
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('trouble.title')}</h2>
        <SaveCsv
          label={t('trouble.save')}
          name={`${t('trouble.file')}-${seoulDate(new Date())}`}
          columns={columns}
          rows={orders}
        />
      </div>
      <ProblemNotice error={found.error} />
      <DataTable
        caption={t('trouble.title')}
        columns={columns}
        rows={orders}
        keyOf={({ id }) => id}
        empty={t('trouble.none')}
      />
    </section>
  )
}
