import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../../city/city.ts'
import type { Column } from '../../data-table/column.ts'
import { DataTable } from '../../data-table/data-table.tsx'
import { SaveCsv } from '../../data-table/save-csv.tsx'
import { DeparturesReport } from '../../departures/departures-report.tsx'
import { daysBefore } from '../../format/days-before.ts'
import { useShortDay } from '../../format/short-day.ts'
import type { LoadLine } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useOfficerName } from '../colleagues.ts'
import { ALL_CASES, type State, writeFilter } from '../queue/queue-filter.ts'
import { useStateTitles } from '../state-titles.ts'
import { heaviestFirst, statesIn } from './load-lines.ts'
import { useLoad } from './use-load.ts'

/** The cases of an officer, all or in a state, in the queue. */
const queueOf = (officer: string | null, states: readonly State[] = []): string =>
  writeFilter({ ...ALL_CASES, officer: officer ?? 'nobody', states })

const useColumns = (lines: readonly LoadLine[]): readonly Column<LoadLine>[] => {
  const { t } = useTranslation('desk')
  const titleOf = useStateTitles()
  const nameOf = useOfficerName()
  const day = useShortDay()
  const ofStates = statesIn(lines).map(
    (state): Column<LoadLine> => ({
      id: state,
      title: titleOf(state),
      isNumber: true,
      value: ({ byState }) => byState[state] ?? 0,
      show: ({ officer, byState }) => {
        const count = byState[state] ?? 0
        return count === 0 ? (
          '·'
        ) : (
          <Link to={{ page: 'desk', query: queueOf(officer, [state]) }}>{count}</Link>
        )
      },
    }),
  )
  return [
    {
      id: 'officer',
      title: t('column.officer'),
      value: ({ officer }) => nameOf(officer),
      show: ({ officer }) => <Link to={{ page: 'desk', query: queueOf(officer) }}>{nameOf(officer)}</Link>,
    },
    { id: 'open', title: t('load.open'), isNumber: true, value: ({ open }) => open },
    {
      id: 'overdue',
      title: t('load.overdue'),
      isNumber: true,
      value: ({ overdue }) => overdue,
      show: ({ overdue }) => (overdue === 0 ? '·' : <strong className="wrong">{overdue}</strong>),
    },
    {
      id: 'firstDue',
      title: t('load.firstDue'),
      value: ({ firstDue }) => firstDue,
      show: ({ firstDue }) => (firstDue === null ? '–' : day.date(firstDue)),
    },
    ...ofStates,
  ]
}

const Load = (): ReactElement => {
  const { t } = useTranslation('desk')
  const found = useLoad()
  const lines = heaviestFirst(found.data ?? [])
  const columns = useColumns(lines)
  if (found.isPending) return <Skeleton />
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('load.byOfficer')}</h2>
        <SaveCsv
          label={t('load.save')}
          name={`${t('load.file')}-${seoulDate(new Date())}`}
          columns={columns}
          rows={lines}
        />
      </div>
      <ProblemNotice error={found.error} />
      <DataTable
        caption={t('load.byOfficer')}
        columns={columns}
        rows={lines}
        keyOf={({ officer }) => officer ?? 'nobody'}
        empty={t('load.none')}
        isMarked={({ overdue }) => overdue > 0}
      />
    </section>
  )
}

const MONTH = 30

/** How the work is shared among the officers of an institution, what is late, and what departs from the rules. */
export const LoadPage = (): ReactElement => {
  const { t } = useTranslation('desk')
  const nameOf = useOfficerName()
  const today = seoulDate(new Date())
  return (
    <Page title={t('load.title')} lead={t('load.lead')} className="desk">
      <Load />
      <DeparturesReport period={{ from: daysBefore(today, MONTH), to: today }} nameOf={nameOf} />
    </Page>
  )
}
