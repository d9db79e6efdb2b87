import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../../assessment/pack.ts'
import { useText } from '../../language/use-language.ts'
import { navigate } from '../../shell/route.ts'
import { Tick } from '../../shell/tick.tsx'
import { useIsWide } from '../../shell/use-is-wide.ts'
import { OfficerSelect } from '../officer-select.tsx'
import { useStateTitles } from '../state-titles.ts'
import { PickMany } from './pick-many.tsx'
import {
  ALL_CASES,
  filtersInUse,
  QUEUE_STATES,
  type QueueFilter,
  readFilter,
  writeFilter,
} from './queue-filter.ts'
import { SearchField } from './search-field.tsx'
import { SortSelect } from './sort-select.tsx'
import { useQueueCounts } from './use-queue.ts'

interface QueueFiltersProps {
  readonly query: string
  /** How many cases the filter shows; `null` while that is not known. */
  readonly total: number | null
}

interface PartProps {
  readonly filter: QueueFilter
  readonly onChange: (change: Partial<QueueFilter>) => void
}

const StatePick = ({ filter, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('desk')
  const titleOf = useStateTitles()
  const { data: counts } = useQueueCounts()
  const [first] = filter.states
  return (
    <PickMany
      label={t('filter.state')}
      shown={shownOf(filter.states.length, first && titleOf(first), t('filter.any'))}
      options={QUEUE_STATES.map((id) => ({ id, title: titleOf(id), count: counts?.byState[id] ?? 0 }))}
      picked={filter.states}
      onPick={(picked) => onChange({ states: QUEUE_STATES.filter((state) => picked.includes(state)) })}
    />
  )
}

const ProgrammePick = ({ filter, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const options = pack.definition.programmes.map(({ id, title }) => ({ id, title: text(title) }))
  const first = options.find(({ id }) => id === filter.programmes[0])?.title
  return (
    <PickMany
      label={t('filter.programme')}
      shown={shownOf(filter.programmes.length, first, t('filter.any'))}
      options={options}
      picked={filter.programmes}
      onPick={(programmes) => onChange({ programmes })}
    />
  )
}

const shownOf = (count: number, first: string | undefined, any: string): string =>
  count === 0 ? any : count === 1 ? (first ?? '') : `${first ?? ''} +${count - 1}`

const DueBy = ({ filter, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <label className="filter-field">
      <span>{t('filter.dueBy')}</span>
      <input
        type="date"
        className="krds-input small"
        value={filter.dueBy ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ dueBy: value === '' ? null : value })}
      />
    </label>
  )
}

const Fields = ({ filter, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('desk')
  return (
    <div className="filter-fields">
      <StatePick filter={filter} onChange={onChange} />
      <ProgrammePick filter={filter} onChange={onChange} />
      <OfficerSelect value={filter.officer} onChange={(officer) => onChange({ officer })} />
      <DueBy filter={filter} onChange={onChange} />
      <Tick isOn={filter.isLate} onTurn={(isLate) => onChange({ isLate })}>
        {t('views.late')}
      </Tick>
      <Tick isOn={filter.isDuplicate} onTurn={(isDuplicate) => onChange({ isDuplicate })}>
        {t('views.duplicate')}
      </Tick>
    </div>
  )
}

/** What narrows the queue. Every choice is at once in the address. */
export const QueueFilters = ({ query, total }: QueueFiltersProps): ReactElement => {
  const { t } = useTranslation('desk')
  const filter = readFilter(query)
  const change = (changed: Partial<QueueFilter>): void =>
    navigate({ page: 'desk', query: writeFilter({ ...filter, ...changed }) })
  const inUse = filtersInUse(filter)
  const isWide = useIsWide()
  return (
    <section className="queue-filters" aria-label={t('filter.label')}>
      <div className="filter-line">
        <SearchField value={filter.search} onSearch={(search) => change({ search })} />
        <p className="queue-total" role="status">
          {total === null ? '' : t('queue.total', { count: total })}
        </p>
        <SortSelect filter={filter} onChange={change} />
      </div>
      {isWide ? (
        <Fields filter={filter} onChange={change} />
      ) : (
        <details className="filter-fold">
          <summary>{inUse === 0 ? t('filter.label') : t('filter.inUse', { count: inUse })}</summary>
          <Fields filter={filter} onChange={change} />
        </details>
      )}
      {(inUse > 0 || filter.search !== '') && (
        <button
          type="button"
          className="krds-btn small text"
          onClick={() => change({ ...ALL_CASES, sort: filter.sort, order: filter.order })}
        >
          {t('filter.clear')}
        </button>
      )}
    </section>
  )
}
