import { registers } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Tick } from '../../fields/set-field.tsx'
import { useText } from '../../language/use-language.ts'
import { type Entries, toggled } from './entries.ts'
import { Part } from './part.tsx'

interface RegisterSectionProps {
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

/** Registers that may be asked, each only with consent: what they say need not be shown on paper. */
export const RegisterSection = ({ entries, onChange }: RegisterSectionProps): ReactElement => {
  const { t } = useTranslation('mine')
  const text = useText()
  return (
    <Part title={t('apply.registers')}>
      <p>{t('apply.registersText')}</p>
      <ul className="choices">
        {registers.map(({ id, title }) => (
          <li key={id}>
            <Tick
              label={text(title)}
              checked={entries.registers.has(id)}
              onChange={() => onChange({ registers: toggled(entries.registers, id) })}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}
