import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNames } from '../../assessment/use-names.ts'
import { Group } from '../../shell/group.tsx'
import type { Situation } from '../../situation/situation.ts'
import { identifiedThings, identifierOf } from './choices.ts'
import type { Entries } from './entries.ts'
import { TextField } from './text-field.tsx'

interface ThingsSectionProps {
  readonly situation: Situation
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

const HINTS = {
  registrationNumber: { inputMode: 'numeric', pattern: '\\d{3}-?\\d{2}-?\\d{5}' },
  address: { autoComplete: 'street-address' },
} as const

/** What tells a business or leased premises from all others, for those that are applied for. */
export const ThingsSection = ({ situation, entries, onChange }: ThingsSectionProps): ReactElement | null => {
  const { t } = useTranslation('mine')
  const nameOf = useNames(situation)
  const things = identifiedThings(entries.chosen)
  if (things.length === 0) return null
  return (
    <Group className="apply-part" title={t('apply.things')}>
      {things.map((thing) => {
        const kind = identifierOf(thing) ?? 'address'
        return (
          <TextField
            key={thing}
            label={t(`apply.${kind}`, { name: nameOf(thing) })}
            required
            {...HINTS[kind]}
            value={entries.identifiers[thing] ?? ''}
            onValue={(value) => onChange({ identifiers: { ...entries.identifiers, [thing]: value } })}
          />
        )
      })}
    </Group>
  )
}
