import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import type { PaymentOrder } from '../../server/api-types.ts'
import { Tick } from '../../shell/tick.tsx'
import { useReason } from '../use-reason.ts'
import { blockedBy } from './blocked-by.ts'
import { useOrderColumns } from './order-columns.ts'

/** Which payments are chosen, for whoever may choose. */
interface Choosing {
  readonly marked: ReadonlySet<string>
  readonly onMark: (id: string, on: boolean) => void
}

/** The columns of what is due: each payment can be chosen, or says why it cannot be released. */
export const useDueColumns = (choosing: Choosing | null): readonly Column<PaymentOrder>[] => {
  const { t } = useTranslation('payments')
  const reasonOf = useReason()
  const { reference, programme, why, payee, institution, dueOn, amount } = useOrderColumns()
  const blocked = (order: PaymentOrder): string | null => {
    const block = blockedBy(order)
    // Whoever only looks on releases nothing: that is not a fault of this payment.
    if (block === null || (block === 'mine' && choosing === null)) return null
    return t(`blocked.${block}`, { reason: reasonOf(order.accountRefused ?? '') })
  }
  const chooses = (order: PaymentOrder): ReactNode =>
    choosing === null || blocked(order) !== null ? (
      <span className="reference">{order.reference}</span>
    ) : (
      <Tick isOn={choosing.marked.has(order.id)} onTurn={(on) => choosing.onMark(order.id, on)}>
        <span className="reference">{order.reference}</span>
      </Tick>
    )
  const explained = (order: PaymentOrder): ReactNode => {
    const reason = blocked(order)
    return (
      <>
        {String(why.value(order))}
        {reason !== null && <span className="cell-sub wrong">{reason}</span>}
      </>
    )
  }
  return [
    { ...reference, show: chooses },
    programme,
    { ...why, show: explained },
    payee,
    institution,
    dueOn,
    amount,
  ]
}
