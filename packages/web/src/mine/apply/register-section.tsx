import { registers } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import { type Entries, toggled } from './entries.ts'

interface RegisterSectionProps {
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

/** Registers that may be asked, each only with consent: what they say need not be shown on paper. */
export const RegisterSection = ({ entries, onChange }: RegisterSectionProps): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  return (
    <fieldset className="apply-part">
      <legend>{t('apply.registers')}</legend>
      <p>{t('apply.registersText')}</p>
      <ul className="choices">
        {registers.map(({ id, title }) => (
          <li key={id} className="choice">
            <input
              id={`register-${id}`}
              type="checkbox"
              checked={entries.registers.has(id)}
              onChange={() => onChange({ registers: toggled(entries.registers, id) })}
            />
            <label htmlFor={`register-${id}`}>{text(title)}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
