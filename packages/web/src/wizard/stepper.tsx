import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A small count, by two buttons or the arrow keys of the entry. */
export const Stepper = ({ label, value, least, most, onChange }: StepperProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  const set = (next: number): void =>
    onChange(Math.min(most, Math.max(least, Number.isNaN(next) ? least : next)))
  return (
    <div className="stepper">
      <label htmlFor={id}>{label}</label>
      <div className="stepper-entry">
        <button
          type="button"
          className="krds-btn medium tertiary"
          aria-label={t('wizard.start.fewer', { what: label })}
          disabled={value <= least}
          onClick={() => set(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          className="krds-input medium"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={value}
          onChange={({ currentTarget }) => set(Math.trunc(currentTarget.valueAsNumber))}
        />
        <button
          type="button"
          className="krds-btn medium tertiary"
          aria-label={t('wizard.start.more', { what: label })}
          disabled={value >= most}
          onClick={() => set(value + 1)}
        >
          +
        </button>
      </div>
    </div>
  )
}
