import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { useShortDay } from '../../format/short-day.ts'
import { groupedDigits } from '../../format/won.ts'
import type { PaymentBatch } from '../../server/api-types.ts'
import { useIsPaymaster } from '../use-is-paymaster.ts'
import { batchState } from './batch-state.ts'

const SHOWN = 8

/** A file’s name as people tell it apart: the end of it, since files made together begin alike. */
const shortName = (messageId: string): string => `…${messageId.slice(-SHOWN)}`

type Counted = 'open' | 'paid' | 'rejected' | 'returned'

/** Where the file of a batch can be had. */
const useDownloadColumn = (): Column<PaymentBatch> => {
  const { t } = useTranslation('payments')
  return {
    id: 'get',
    title: t('batches.column.get'),
    value: ({ messageId }) => `${messageId}.xml`,
    show: ({ id, messageId }) => (
      <a
        href={`/v1/payments/batches/${id}/file`}
        download={`${messageId}.xml`}
        aria-label={t('batches.downloadOf', { name: shortName(messageId) })}
      >
        {t('batches.download')}
      </a>
    ),
  }
}

/** The columns of files; whoever may have the file itself finds it at the end. */
export const useBatchColumns = (): readonly Column<PaymentBatch>[] => {
  const { t } = useTranslation('payments')
  const day = useShortDay()
  const isPaymaster = useIsPaymaster()
  const counted = (id: Counted): Column<PaymentBatch> => ({
    id,
    title: t(`batches.column.${id}`),
    isNumber: true,
    value: (batch) => batch[id].orders,
    show: (batch) => (batch[id].orders === 0 ? '·' : batch[id].orders),
  })
  const download = useDownloadColumn()
  return [
    {
      id: 'name',
      title: t('batches.column.name'),
      value: ({ messageId }) => messageId,
      show: ({ messageId }) => <span className="reference">{shortName(messageId)}</span>,
    },
    {
      id: 'payer',
      title: t('batches.column.payer'),
      value: ({ payer }) => t(payer === 'city' ? 'batches.city' : 'batches.fund'),
    },
    {
      id: 'on',
      title: t('batches.column.on'),
      value: ({ executeOn }) => executeOn,
      show: ({ executeOn }) => day.date(executeOn),
    },
    {
      id: 'state',
      title: t('batches.column.state'),
      value: (batch) => t(`batches.state.${batchState(batch)}`),
      show: (batch) => (
        <>
          {t(`batches.state.${batchState(batch)}`)}
          {batch.differs && <span className="cell-sub wrong">{t('batches.differs')}</span>}
        </>
      ),
    },
    {
      id: 'orders',
      title: t('batches.column.orders'),
      isNumber: true,
      value: ({ ordered }) => ordered.orders,
    },
    {
      id: 'amount',
      title: t('batches.column.amount'),
      isNumber: true,
      value: ({ ordered }) => ordered.amount,
      show: ({ ordered }) => groupedDigits(ordered.amount),
    },
    counted('open'),
    counted('paid'),
    counted('rejected'),
    counted('returned'),
    ...(isPaymaster ? [download] : []),
  ]
}
