import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { seoulDate } from '../../city/city.ts'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { groupedDigits } from '../../format/won.ts'
import { useText } from '../../language/use-language.ts'
import type { BudgetUse } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { FundPart } from './fund-part.tsx'
import { useBudgets, useFunds } from './use-budgets.ts'

const SUMS = ['budget', 'reserved', 'committed', 'paid', 'free'] as const
const RARE = ['receivable', 'forgone'] as const

/** How much of a budget is bound or spent: `37.5%`; nothing where there is no budget. */
const shareOf = ({ budget, free }: BudgetUse): string => {
  if (budget === 0 || budget === free) return ''
  const share = Math.round(((budget - free) / budget) * 1000) / 10
  return share === 0 ? '<0.1%' : `${share}%`
}

const useColumns = (): readonly Column<BudgetUse>[] => {
  const { t } = useTranslation('payments')
  const text = useText()
  const sum = (id: (typeof SUMS | typeof RARE)[number]): Column<BudgetUse> => ({
    id,
    title: t(`budgets.column.${id}`),
    isNumber: true,
    value: (use) => use[id],
    show: (use) => (use[id] === 0 ? '·' : groupedDigits(use[id])),
  })
  return [
    {
      id: 'programme',
      title: t('budgets.column.programme'),
      value: ({ programme }) => text(programmeOf(programme)?.title ?? { ko: programme, en: programme }),
    },
    { id: 'year', title: t('budgets.column.year'), value: ({ year }) => year },
    ...SUMS.map(sum),
    { id: 'share', title: t('budgets.column.share'), isNumber: true, value: shareOf },
    ...RARE.map(sum),
  ]
}

/** What each programme may spend and has left, and how the funds stand. */
export const BudgetsView = (): ReactElement => {
  const { t } = useTranslation('payments')
  const columns = useColumns()
  const found = useBudgets()
  const funds = useFunds()
  const budgets = found.data ?? []
  if (found.isPending) return <Skeleton />
  return (
    <>
      <section className="desk-part">
        <div className="part-line">
          <h2>{t('budgets.title')}</h2>
          <SaveCsv
            label={t('budgets.save')}
            name={`${t('budgets.file')}-${seoulDate(new Date())}`}
            columns={columns}
            rows={budgets}
          />
        </div>
        <p className="quiet">{t('budgets.text')}</p>
        <ProblemNotice error={found.error ?? funds.error} />
        <DataTable
          caption={t('budgets.title')}
          columns={columns}
          rows={budgets}
          keyOf={({ programme, year }) => `${programme} ${year}`}
          empty={t('budgets.none')}
        />
      </section>
      {(funds.data ?? []).map((fund) => (
        <FundPart key={fund.id} fund={fund} />
      ))}
    </>
  )
}
