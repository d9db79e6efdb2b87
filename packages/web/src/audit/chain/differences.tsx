import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import type { AuditCaseChain } from '../../server/api-types.ts'

type Difference = AuditCaseChain['differences'][number]

const said = (value: unknown): string => (value === null ? '–' : JSON.stringify(value))

/** What the summary, which was written with the events, remembers otherwise than what they say now. */
export const Differences = ({
  differences,
}: {
  readonly differences: readonly Difference[]
}): ReactElement | null => {
  const { t } = useTranslation('audit')
  if (differences.length === 0) return null
  const columns: readonly Column<Difference>[] = [
    {
      id: 'field',
      title: t('chain.field'),
      value: ({ field }) => field,
      show: ({ field }) => <code>{field === '' ? t('chain.everything') : field}</code>,
    },
    {
      id: 'events',
      title: t('chain.now'),
      value: ({ events }) => said(events),
      show: ({ events }) => <code className="hash">{said(events)}</code>,
    },
    {
      id: 'summary',
      title: t('chain.remembered'),
      value: ({ summary }) => said(summary),
      show: ({ summary }) => <code className="hash">{said(summary)}</code>,
    },
  ]
  return (
    <>
      <h3>{t('chain.differences')}</h3>
      <p className="quiet">{t('chain.differencesText')}</p>
      <DataTable
        caption={t('chain.differences')}
        columns={columns}
        rows={differences}
        keyOf={({ field }) => field}
        empty=""
      />
    </>
  )
}
