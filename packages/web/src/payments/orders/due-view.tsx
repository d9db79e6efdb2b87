import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../../city/city.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { Tick } from '../../shell/tick.tsx'
import { useIsPaymaster } from '../use-is-paymaster.ts'
import { DUE, useOrders } from '../use-orders.ts'
import { blockedBy } from './blocked-by.ts'
import { ReleaseBar } from './release-bar.tsx'
import { useDueColumns } from './use-due-columns.tsx'

/** What is due, and the way to release it. */
export const DueView = (): ReactElement => {
  const { t } = useTranslation('payments')
  const isPaymaster = useIsPaymaster()
  const found = useOrders(DUE)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { orders = [], next = null } = found.data ?? {}
  const open = orders.filter((order) => blockedBy(order) === null)
  const chosen = open.filter(({ id }) => marked.has(id))
  const mark = (id: string, on: boolean): void =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  const columns = useDueColumns(isPaymaster ? { marked, onMark: mark } : null)
  if (found.isPending) return <Skeleton />
  return (
    <section className="desk-part">
      <h2>{t('due.title')}</h2>
      <p className="quiet">{t('due.text')}</p>
      <div className="part-line">
        {isPaymaster && open.length > 0 ? (
          <Tick
            isOn={chosen.length === open.length}
            isPartly={chosen.length > 0 && chosen.length < open.length}
            onTurn={(on) => setMarked(new Set(on ? open.map(({ id }) => id) : []))}
          >
            {t('due.all')}
          </Tick>
        ) : (
          <span />
        )}
        <SaveCsv
          label={t('due.save')}
          name={`${t('due.file')}-${seoulDate(new Date())}`}
          columns={columns}
          rows={orders}
        />
      </div>
      <ProblemNotice error={found.error} />
      <DataTable
        caption={t('due.title')}
        columns={columns}
        rows={orders}
        keyOf={({ id }) => id}
        empty={t('due.none')}
      />
      {next !== null && <p className="quiet">{t('due.more', { count: orders.length })}</p>}
      {isPaymaster && <ReleaseBar chosen={chosen} onClear={() => setMarked(new Set())} />}
    </section>
  )
}
