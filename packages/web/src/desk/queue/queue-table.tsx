import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../shell/route.ts'
import { Tick } from '../../shell/tick.tsx'
import type { ListProps } from './list-props.ts'
import { selectedIn, toggleAll } from './marks.ts'
import { type QueueFilter, readFilter, writeFilter } from './queue-filter.ts'
import { QueueRow } from './queue-row.tsx'
import { USUAL_ORDER } from './sort-select.tsx'

interface SortHeadProps {
  readonly by: QueueFilter['sort']
  readonly filter: QueueFilter
  readonly className?: string
  readonly children: ReactNode
}

const SortHead = ({ by, filter, className, children }: SortHeadProps): ReactElement => {
  const isChosen = filter.sort === by
  const turned = filter.order === 'asc' ? 'desc' : 'asc'
  const sort = (): void =>
    navigate({
      page: 'desk',
      query: writeFilter({ ...filter, sort: by, order: isChosen ? turned : USUAL_ORDER[by] }),
    })
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isChosen ? (filter.order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="sort-head" onClick={sort}>
        {children}
        <span className={`sort-mark ${isChosen ? filter.order : ''}`} aria-hidden="true" />
      </button>
    </th>
  )
}

const SelectAll = ({ cases, marks, onMarks }: Omit<ListProps, 'query'>): ReactElement => {
  const { t } = useTranslation('desk')
  const ids = cases.map(({ id }) => id)
  const count = selectedIn(marks, ids).length
  return (
    <Tick
      isOn={count > 0 && count === ids.length}
      isPartly={count > 0 && count < ids.length}
      onTurn={() => onMarks(toggleAll(marks, ids))}
    >
      <span className="sr-only">{t('queue.selectAll')}</span>
    </Tick>
  )
}

/** The queue as a table: a line a case, as many to the page as can be read. */
export const QueueTable = ({ query, ...props }: ListProps): ReactElement => {
  const { t } = useTranslation('desk')
  const filter = readFilter(query)
  return (
    <table className="desk-table queue-table" data-arrows>
      <caption className="sr-only">{t('queue.title')}</caption>
      <thead>
        <tr>
          <th scope="col" className="col-select">
            <SelectAll {...props} />
          </th>
          <SortHead by="due" filter={filter}>
            {t('column.due')}
          </SortHead>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.programme')}</th>
          <th scope="col">{t('column.reference')}</th>
          <SortHead by="amount" filter={filter} className="num">
            {t('column.amount')}
          </SortHead>
          <th scope="col">{t('column.unit')}</th>
          <SortHead by="submitted" filter={filter}>
            {t('column.submitted')}
          </SortHead>
          <th scope="col">{t('column.officer')}</th>
        </tr>
      </thead>
      <tbody>
        {props.cases.map((item) => (
          <QueueRow key={item.id} item={item} query={query} {...props} />
        ))}
      </tbody>
    </table>
  )
}
