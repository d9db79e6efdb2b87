import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../../city/city.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useIsPaymaster } from '../use-is-paymaster.ts'
import { useReconciliation } from '../use-reconciliation.ts'
import { AnswersPart } from './answers-part.tsx'
import { SendPart } from './send-part.tsx'
import { useBatchColumns } from './use-batch-columns.tsx'

const Batches = (): ReactElement => {
  const { t } = useTranslation('payments')
  const columns = useBatchColumns()
  const found = useReconciliation()
  const batches = found.data?.batches ?? []
  if (found.isPending) return <Skeleton />
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('batches.title')}</h2>
        <SaveCsv
          label={t('batches.save')}
          name={`${t('batches.file')}-${seoulDate(new Date())}`}
          columns={columns}
          rows={batches}
        />
      </div>
      <ProblemNotice error={found.error} />
      <DataTable
        caption={t('batches.title')}
        columns={columns}
        rows={batches}
        keyOf={({ id }) => id}
        empty={t('batches.none')}
        isMarked={({ differs }) => differs}
      />
    </section>
  )
}

/** What goes to the bank and what it answers: by the folder in common, or by files that are carried. */
export const BatchesView = (): ReactElement => {
  const isPaymaster = useIsPaymaster()
  return (
    <>
      {isPaymaster && <SendPart />}
      {isPaymaster && <AnswersPart />}
      <Batches />
    </>
  )
}
