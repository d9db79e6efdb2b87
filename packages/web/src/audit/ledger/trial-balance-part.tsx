import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { groupedDigits } from '../../format/won.ts'
import { useText } from '../../language/use-language.ts'
import type { TrialBalance } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useLedgerNames } from './account-names.ts'
import { useTrialBalance } from './use-ledger.ts'

type Row = TrialBalance['rows'][number]

const won = (amount: number): string => (amount === 0 ? '' : groupedDigits(amount))

const useColumns = (): readonly Column<Row>[] => {
  const { t } = useTranslation('audit')
  const text = useText()
  const names = useLedgerNames()
  return [
    { id: 'line', title: t('ledger.line'), value: names.line },
    { id: 'kind', title: t('ledger.account'), value: ({ title }) => text(title) },
    {
      id: 'entries',
      title: t('ledger.entries'),
      isNumber: true,
      value: ({ entries }) => entries,
      show: ({ entries }) => groupedDigits(entries),
    },
    {
      id: 'debit',
      title: t('ledger.debit'),
      isNumber: true,
      value: ({ debit }) => debit,
      show: ({ debit }) => won(debit),
    },
    {
      id: 'credit',
      title: t('ledger.credit'),
      isNumber: true,
      value: ({ credit }) => credit,
      show: ({ credit }) => won(credit),
    },
  ]
}

const Sums = ({ debit, credit, broken, holds }: TrialBalance): ReactElement => {
  const { t } = useTranslation('audit')
  return (
    <>
      <p className={holds ? 'audit-holds' : 'audit-broken'} role="status">
        <strong>{t(holds ? 'ledger.holds' : 'ledger.broken')}</strong>
      </p>
      <dl className="audit-counts">
        {(
          [
            ['ledger.debits', debit],
            ['ledger.credits', credit],
            ['ledger.difference', debit - credit],
          ] as const
        ).map(([name, amount]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{groupedDigits(amount)}</dd>
          </div>
        ))}
      </dl>
      {broken.length > 0 && (
        <p className="wrong">{t('ledger.brokenTransfers', { transfers: broken.join(', ') })}</p>
      )}
    </>
  )
}

/** Everything that was ever entered, added up anew: both sides have to be equal. */
export const TrialBalancePart = (): ReactElement => {
  const { t } = useTranslation('audit')
  const columns = useColumns()
  const found = useTrialBalance()
  const rows = (found.data?.rows ?? []).filter(({ entries }) => entries > 0)
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('ledger.trial')}</h2>
        <SaveCsv label={t('save')} name={t('ledger.trialFile')} columns={columns} rows={rows} />
      </div>
      <p className="quiet">{t('ledger.trialText')}</p>
      <ProblemNotice error={found.error} />
      {found.isPending && <Skeleton />}
      {found.data !== undefined && (
        <>
          <Sums {...found.data} />
          <DataTable
            caption={t('ledger.trial')}
            columns={columns}
            rows={rows}
            keyOf={({ kind, programme, year, fund }) => [kind, programme, year, fund].join('/')}
            empty={t('ledger.none')}
            isMarked={({ departing }) => departing > 0}
          />
        </>
      )}
    </section>
  )
}
