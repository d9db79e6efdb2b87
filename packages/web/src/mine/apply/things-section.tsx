import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNames } from '../../assessment/use-names.ts'
import type { Situation } from '../../situation/situation.ts'
import { thingsOf } from './choices.ts'
import type { Entries } from './entries.ts'
import { TextField } from './text-field.tsx'

interface ThingsSectionProps {
  readonly situation: Situation
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

/** What tells a business or leased premises from all others, for those that are applied for. */
export const ThingsSection = ({ situation, entries, onChange }: ThingsSectionProps): ReactElement | null => {
  const { t } = useTranslation('mine')
  const nameOf = useNames(situation)
  const businesses = thingsOf(entries.chosen, 'business')
  const leases = thingsOf(entries.chosen, 'lease')
  if (businesses.length + leases.length === 0) return null
  return (
    <fieldset className="apply-part">
      <legend>{t('apply.things')}</legend>
      {businesses.map((id) => (
        <TextField
          key={id}
          label={t('apply.registrationNumber', { name: nameOf(`business/${id}`) })}
          required
          inputMode="numeric"
          pattern="\d{3}-?\d{2}-?\d{5}"
          value={entries.registrationNumbers[id] ?? ''}
          onValue={(number) =>
            onChange({ registrationNumbers: { ...entries.registrationNumbers, [id]: number } })
          }
        />
      ))}
      {leases.map((id) => (
        <TextField
          key={id}
          label={t('apply.address', { name: nameOf(`lease/${id}`) })}
          required
          autoComplete="street-address"
          value={entries.addresses[id] ?? ''}
          onValue={(address) => onChange({ addresses: { ...entries.addresses, [id]: address } })}
        />
      ))}
    </fieldset>
  )
}
