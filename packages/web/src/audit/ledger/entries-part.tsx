import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, csvRows } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { toCsv } from '../../data-table/to-csv.ts'
import { saveFile } from '../../result/save-file.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Link } from '../../shell/link.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { writeAuditQuery } from '../audit-query.ts'
import { MoreButton } from '../more-button.tsx'
import { shortId } from '../short-id.ts'
import { useLedgerNames } from './account-names.ts'
import { useEntryColumns } from './entry-columns.tsx'
import { entriesOf, type LedgerEntry } from './ledger-entry.ts'
import { allTransfers, type TransferFilter, useTransfers } from './use-ledger.ts'

interface SaveAllProps {
  readonly filter: TransferFilter
  readonly columns: readonly Column<LedgerEntry>[]
  readonly onProblem: (error: Error | null) => void
}

/** Hands out every entry there is, those among them that the page has not brought yet. */
const SaveAll = ({ filter, columns, onProblem }: SaveAllProps): ReactElement => {
  const { t } = useTranslation('audit')
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const rows = entriesOf(await allTransfers(filter), filter.account)
      const content = new Blob([toCsv(csvRows(columns, rows))], { type: 'text/csv;charset=utf-8' })
      saveFile(`${t('ledger.entriesFile')}.csv`, content)
      onProblem(null)
    } catch (error) {
      onProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className="krds-btn small tertiary" disabled={isBusy} onClick={() => void save()}>
      {t('save')}
    </button>
  )
}

/** The entries of an account, or of a case. */
export const EntriesPart = (filter: TransferFilter): ReactElement => {
  const { t } = useTranslation('audit')
  const names = useLedgerNames()
  const columns = useEntryColumns(filter)
  const found = useTransfers(filter)
  const [problem, setProblem] = useState<Error | null>(null)
  const { account, caseId } = filter
  const title =
    account === null
      ? t('ledger.ofCase', { case: found.data?.[0]?.reference ?? shortId(caseId ?? '') })
      : t('ledger.ofAccount', { account: names.account(account) })
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{title}</h2>
        <SaveAll filter={filter} columns={columns} onProblem={setProblem} />
      </div>
      <p className="audit-ways">
        <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'ledger' }) }}>{t('ledger.back')}</Link>
        {caseId !== null && (
          <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'case', case: caseId }) }}>
            {t('ledger.chain')}
          </Link>
        )}
      </p>
      <ProblemNotice error={problem ?? found.error} />
      {found.isPending ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={entriesOf(found.data ?? [], account)}
          keyOf={({ transfer, account: of }) => `${transfer.id} ${of}`}
          empty={t('ledger.noEntries')}
        />
      )}
      <MoreButton list={found} />
    </section>
  )
}
