import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../session/session.ts'
import { useOfficerName, useOfficers } from './colleagues.ts'

interface OfficerSelectProps {
  /** `me`, `nobody`, an account; `null` for anybody. */
  readonly value: string | null
  readonly onChange: (officer: string | null) => void
}

/** Whose cases are shown. */
export const OfficerSelect = ({ value, onChange }: OfficerSelectProps): ReactElement => {
  const { t } = useTranslation('desk')
  const me = useSignedIn()?.account.id
  const nameOf = useOfficerName()
  const officers = useOfficers()
  const others = officers.map(({ id }) => id).filter((id) => id !== me)
  // An officer who has left may still be asked for by an address.
  const known = value === null || ['me', 'nobody', ...others].includes(value) ? others : [value, ...others]
  return (
    <label className="filter-field">
      <span>{t('filter.officer')}</span>
      <select
        className="krds-form-select small"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{t('filter.any')}</option>
        <option value="me">{t('officer.me')}</option>
        <option value="nobody">{t('officer.nobody')}</option>
        {known.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  )
}
