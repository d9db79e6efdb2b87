import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { formatWon, groupedDigits } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { Fund } from '../../server/api-types.ts'
import { SumList } from '../sum-list.tsx'

type Month = Fund['months'][number]

const SUMS = ['reserve', 'reserved', 'committed', 'paid', 'collected', 'owedByCity', 'receivable'] as const

const useColumns = (): readonly Column<Month>[] => {
  const { t } = useTranslation('payments')
  const sum = (id: 'due' | 'paid' | 'missed' | 'collected', title: string): Column<Month> => ({
    id,
    title,
    isNumber: true,
    value: (month) => month[id],
    show: (month) => (month[id] === 0 ? '·' : groupedDigits(month[id])),
  })
  return [
    { id: 'month', title: t('funds.month'), value: ({ month }) => month },
    { id: 'members', title: t('funds.members'), isNumber: true, value: ({ members }) => members },
    sum('due', t('funds.due')),
    sum('paid', t('funds.monthPaid')),
    sum('missed', t('funds.missed')),
    sum('collected', t('funds.collected')),
  ]
}

/** How a fund stands: what it holds and is bound to, and its last twelve months. */
export const FundPart = ({ fund }: { readonly fund: Fund }): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const text = useText()
  const columns = useColumns()
  const lines = SUMS.map((id) => ({ id, title: t(`funds.${id}`), shown: formatWon(fund[id], language) }))
  const members = {
    id: 'members',
    title: t('funds.members'),
    shown: t('funds.people', { count: fund.members }),
  }
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{text(fund.title)}</h2>
        <SaveCsv label={t('funds.save')} name={fund.id} columns={columns} rows={fund.months} />
      </div>
      <SumList lines={[members, ...lines]} />
      <h3>{t('funds.months')}</h3>
      <DataTable
        caption={t('funds.months')}
        columns={columns}
        rows={fund.months}
        keyOf={({ month }) => month}
        empty={t('funds.none')}
      />
    </section>
  )
}
