import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { groupedDigits } from '../../format/won.ts'
import { useText } from '../../language/use-language.ts'
import type { LedgerAccount } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Link } from '../../shell/link.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { writeAuditQuery } from '../audit-query.ts'
import { useLedgerNames } from './account-names.ts'
import { useAccounts } from './use-ledger.ts'

const useColumns = (): readonly Column<LedgerAccount>[] => {
  const { t } = useTranslation('audit')
  const text = useText()
  const names = useLedgerNames()
  return [
    {
      id: 'account',
      title: t('ledger.account'),
      value: ({ title }) => text(title),
      show: ({ code, title }) => (
        <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'ledger', account: code }) }}>
          {text(title)}
        </Link>
      ),
    },
    { id: 'line', title: t('ledger.line'), value: names.line },
    {
      id: 'code',
      title: t('ledger.code'),
      value: ({ code }) => code,
      show: ({ code }) => <code>{code}</code>,
    },
    {
      id: 'balance',
      title: t('ledger.balance'),
      isNumber: true,
      value: ({ balance }) => balance,
      show: ({ balance }) => groupedDigits(balance),
    },
  ]
}

/** What every account holds; those of a fund's members stand apart. */
export const AccountsPart = (): ReactElement => {
  const { t } = useTranslation('audit')
  const columns = useColumns()
  const found = useAccounts()
  const rows = found.data ?? []
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('ledger.accounts')}</h2>
        <SaveCsv label={t('save')} name={t('ledger.accountsFile')} columns={columns} rows={rows} />
      </div>
      <ProblemNotice error={found.error} />
      {found.isPending ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={t('ledger.accounts')}
          columns={columns}
          rows={rows}
          keyOf={({ code }) => code}
          empty={t('ledger.none')}
        />
      )}
    </section>
  )
}
