import { registers } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import { Group } from '../../shell/group.tsx'
import { Tick } from '../../shell/tick.tsx'
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
    <Group className="apply-part" title={t('apply.registers')}>
      <p>{t('apply.registersText')}</p>
      <ul className="choices">
        {registers.map(({ id, title }) => (
          <li key={id}>
            <Tick
              isOn={entries.registers.has(id)}
              onTurn={() => onChange({ registers: toggled(entries.registers, id) })}
            >
              {text(title)}
            </Tick>
          </li>
        ))}
      </ul>
    </Group>
  )
}
