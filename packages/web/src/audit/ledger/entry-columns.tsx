import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { groupedDigits } from '../../format/won.ts'
import { Link } from '../../shell/link.tsx'
import { writeAuditQuery } from '../audit-query.ts'
import { CaseLink } from '../case-link.tsx'
import { shortId } from '../short-id.ts'
import { useStamp } from '../use-stamp.ts'
import { useLedgerNames } from './account-names.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { TransferFilter } from './use-ledger.ts'

const won = (amount: number): string => (amount === 0 ? '' : groupedDigits(amount))

const useCaseColumn = (): Column<LedgerEntry> => {
  const { t } = useTranslation('audit')
  return {
    id: 'case',
    title: t('ledger.case'),
    value: ({ transfer }) => transfer.reference,
    show: ({ transfer: { caseId, reference } }) =>
      caseId === null ? '–' : <CaseLink id={caseId}>{reference ?? caseId}</CaseLink>,
  }
}

const useAccountColumn = (): Column<LedgerEntry> => {
  const { t } = useTranslation('audit')
  const names = useLedgerNames()
  return {
    id: 'account',
    title: t('ledger.account'),
    value: ({ account }) => account,
    show: ({ account }) => (
      <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'ledger', account }) }}>
        {names.account(account)}
      </Link>
    ),
  }
}

/** What stands in a journal; of one account without the account, of one case without the case. */
export const useEntryColumns = ({ account, caseId }: TransferFilter): readonly Column<LedgerEntry>[] => {
  const { t } = useTranslation('audit')
  const stamp = useStamp()
  const ofCase = useCaseColumn()
  const ofAccount = useAccountColumn()
  const columns: readonly Column<LedgerEntry>[] = [
    {
      id: 'at',
      title: t('ledger.at'),
      value: ({ transfer }) => transfer.at,
      show: ({ transfer }) => stamp(transfer.at),
    },
    { id: 'kind', title: t('ledger.what'), value: ({ transfer }) => t(`ledger.kind.${transfer.kind}`) },
    ...(account === null ? [ofAccount] : []),
    ...(caseId === null ? [ofCase] : []),
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
    {
      id: 'by',
      title: t('ledger.by'),
      value: ({ transfer }) => transfer.madeBy,
      show: ({ transfer: { madeBy } }) => (madeBy.startsWith('system/') ? t('role.system') : shortId(madeBy)),
    },
  ]
  return columns
}
