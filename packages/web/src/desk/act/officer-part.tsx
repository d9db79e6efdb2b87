import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useOfficerName, useOfficers } from '../colleagues.ts'
import type { PartProps } from './part-props.ts'

/** To whom the case goes. */
export const OfficerPart = ({ draft, onDraft, problem }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const id = useId()
  const nameOf = useOfficerName()
  const officers = useOfficers()
  return (
    <div className="form-field">
      <label htmlFor={id}>{t('form.officer')}</label>
      <select
        id={id}
        className="krds-form-select medium"
        aria-describedby={`${id}-problem`}
        value={draft.officer}
        onChange={({ currentTarget }) => onDraft({ officer: currentTarget.value })}
      >
        <option value="">{t('form.choose')}</option>
        {officers.map((officer) => (
          <option key={officer.id} value={officer.id}>
            {nameOf(officer.id)}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className="field-problem">
        {problem === 'officer' ? t('form.problem.officer') : null}
      </p>
    </div>
  )
}
