import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Period } from './use-departures.ts'

interface PeriodFieldsProps {
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}

/** From which day to which. */
export const PeriodFields = ({ period, onPeriod }: PeriodFieldsProps): ReactElement => {
  const { t } = useTranslation('departures')
  return (
    <div className="filter-fields">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="filter-field">
          <span>{t(end)}</span>
          <input
            type="date"
            className="krds-input small"
            value={period[end]}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') onPeriod({ ...period, [end]: value })
            }}
          />
        </label>
      ))}
    </div>
  )
}
