import { banks } from '@ondol/seoul'
import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'

interface BankFieldProps {
  readonly value: string
  readonly onValue: (code: string) => void
}

/** The bank of an account, chosen by its name. */
export const BankField = ({ value, onValue }: BankFieldProps): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{t('apply.bank')}</label>
      <select
        id={id}
        className="krds-input"
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        <option value="">{t('apply.chooseBank')}</option>
        {Object.entries(banks).map(([code, { title }]) => (
          <option key={code} value={code}>
            {text(title)}
          </option>
        ))}
      </select>
    </div>
  )
}
