import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type QueueFilter, SORTS } from './queue-filter.ts'

interface SortSelectProps {
  readonly filter: QueueFilter
  readonly onChange: (change: Pick<QueueFilter, 'sort' | 'order'>) => void
}

/** Where sorting usually begins: what is due first, what came first, the largest sum. */
export const USUAL_ORDER: Readonly<Record<QueueFilter['sort'], QueueFilter['order']>> = {
  due: 'asc',
  submitted: 'asc',
  amount: 'desc',
}

/** In which order the cases stand. */
export const SortSelect = ({ filter: { sort, order }, onChange }: SortSelectProps): ReactElement => {
  const { t } = useTranslation('desk')
  const options = SORTS.flatMap((by) => [
    { by, order: USUAL_ORDER[by] },
    { by, order: USUAL_ORDER[by] === 'asc' ? ('desc' as const) : ('asc' as const) },
  ])
  const choose = (value: string): void => {
    const chosen = options.find((one) => `${one.by} ${one.order}` === value)
    if (chosen !== undefined) onChange({ sort: chosen.by, order: chosen.order })
  }
  return (
    <label className="filter-field queue-sort">
      <span>{t('sort.label')}</span>
      <select
        className="krds-form-select small"
        value={`${sort} ${order}`}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={`${option.by} ${option.order}`} value={`${option.by} ${option.order}`}>
            {t(`sort.${option.by}-${option.order}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
