import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { useText } from '../../language/use-language.ts'
import type { AuditReading } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { institutionTitle } from '../../session/institution-title.ts'
import { Link } from '../../shell/link.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { writeAuditQuery } from '../audit-query.ts'
import { CaseLink } from '../case-link.tsx'
import { MoreButton } from '../more-button.tsx'
import { shortId } from '../short-id.ts'
import { useStamp } from '../use-stamp.ts'
import { type ReadingsFilter, useReadings } from './use-readings.ts'

const useColumns = (): readonly Column<AuditReading>[] => {
  const { t } = useTranslation('audit')
  const text = useText()
  const stamp = useStamp()
  return [
    {
      id: 'at',
      title: t('reading.at'),
      value: ({ at }) => at,
      show: ({ at }) => stamp(at),
    },
    {
      id: 'reader',
      title: t('reading.reader'),
      value: ({ reader }) => reader,
      show: ({ reader, role }) => (
        <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'readings', reader }) }}>
          {t(`role.${role}`)} {shortId(reader)}
        </Link>
      ),
    },
    {
      id: 'institution',
      title: t('reading.institution'),
      value: ({ institution }) => (institution === null ? '–' : text(institutionTitle(institution))),
    },
    {
      id: 'case',
      title: t('reading.case'),
      value: (reading) => reading.case.reference,
      show: (reading) => <CaseLink id={reading.case.id}>{reading.case.reference}</CaseLink>,
    },
    { id: 'paper', title: t('reading.paper'), value: ({ document }) => document.name },
    { id: 'how', title: t('reading.how'), value: ({ saved }) => t(saved ? 'reading.saved' : 'reading.seen') },
  ]
}

/** Who opened which paper in the course of their work, and when. */
export const ReadingsPart = (filter: ReadingsFilter): ReactElement => {
  const { t } = useTranslation('audit')
  const columns = useColumns()
  const found = useReadings(filter)
  const rows = found.data ?? []
  const isNarrowed = filter.caseId !== null || filter.reader !== null
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t(isNarrowed ? 'reading.some' : 'reading.all')}</h2>
        <SaveCsv label={t('save')} name={t('reading.file')} columns={columns} rows={rows} />
      </div>
      {isNarrowed && (
        <p>
          <Link to={{ page: 'audit', query: writeAuditQuery({ part: 'readings' }) }}>
            {t('reading.showAll')}
          </Link>
        </p>
      )}
      <ProblemNotice error={found.error} />
      {found.isPending ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={t('reading.all')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          empty={t('reading.none')}
        />
      )}
      <MoreButton list={found} />
    </section>
  )
}
