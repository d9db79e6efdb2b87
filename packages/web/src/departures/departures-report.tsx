import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../assessment/words.ts'
import type { Column } from '../data-table/column.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { SaveCsv } from '../data-table/save-csv.tsx'
import { useText } from '../language/use-language.ts'
import type { DepartureLine } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { institutionTitle } from '../session/institution-title.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { PeriodFields } from './period-fields.tsx'
import { type Period, useDepartures } from './use-departures.ts'

interface DeparturesReportProps {
  /** The days that it begins with. */
  readonly period: Period
  /** What an officer is called. */
  readonly nameOf: (officer: string) => string
}

const useColumns = (nameOf: DeparturesReportProps['nameOf']): readonly Column<DepartureLine>[] => {
  const { t } = useTranslation('departures')
  const text = useText()
  const kinds: Readonly<Record<string, string>> = t('kind', { returnObjects: true })
  const programme = (line: DepartureLine): string =>
    text(programmeOf(line.programme)?.title ?? { ko: line.programme, en: line.programme })
  return [
    { id: 'programme', title: t('column.programme'), value: programme },
    {
      id: 'institution',
      title: t('column.institution'),
      value: ({ institution }) => text(institutionTitle(institution)),
    },
    { id: 'officer', title: t('column.officer'), value: ({ officer }) => nameOf(officer) },
    { id: 'kind', title: t('column.kind'), value: ({ kind }) => kinds[kind] ?? kind },
    { id: 'outcome', title: t('column.outcome'), value: ({ outcome }) => t(`outcome.${outcome}`) },
    { id: 'decisions', title: t('column.decisions'), isNumber: true, value: ({ decisions }) => decisions },
    { id: 'of', title: t('column.of'), isNumber: true, value: (line) => line.of },
    {
      id: 'share',
      title: t('column.share'),
      isNumber: true,
      value: ({ decisions, of }) => `${Math.round((decisions / of) * 1000) / 10}%`,
    },
  ]
}

/** Decisions that depart from the rules, counted. The area that shows it brings the texts of `departures`. */
export const DeparturesReport = ({ period: first, nameOf }: DeparturesReportProps): ReactElement => {
  const { t } = useTranslation('departures')
  const [period, setPeriod] = useState(first)
  const columns = useColumns(nameOf)
  const found = useDepartures(period)
  const rows = found.data ?? []
  return (
    <section className="desk-part">
      <h2>{t('title')}</h2>
      <p className="quiet">{t('text')}</p>
      <div className="part-line">
        <PeriodFields period={period} onPeriod={setPeriod} />
        <SaveCsv
          label={t('save')}
          name={`${t('file')}-${period.from}-${period.to}`}
          columns={columns}
          rows={rows}
        />
      </div>
      <ProblemNotice error={found.error} />
      {found.isPending ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          keyOf={({ programme, institution, officer, kind, outcome }) =>
            [programme, institution, officer, kind, outcome].join(' ')
          }
          empty={t('none')}
        />
      )}
    </section>
  )
}
