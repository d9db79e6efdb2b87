import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Group } from '../../shell/group.tsx'
import { BankField } from './bank-field.tsx'
import type { Entries } from './entries.ts'
import { TextField } from './text-field.tsx'

interface ApplicantSectionProps {
  readonly entries: Entries
  readonly onChange: (change: Partial<Entries>) => void
}

/** Who applies, how to be reached, and where money goes. */
export const ApplicantSection = ({ entries, onChange }: ApplicantSectionProps): ReactElement => {
  const { t } = useTranslation('mine')
  return (
    <>
      <Group className="apply-part" title={t('apply.you')}>
        <TextField
          label={t('apply.name')}
          required
          autoComplete="name"
          value={entries.name}
          onValue={(name) => onChange({ name })}
        />
        <TextField
          label={t('apply.residentNumber')}
          help={t('apply.residentNumberHelp')}
          required
          inputMode="numeric"
          pattern="\d{6}-?\d{7}"
          value={entries.residentNumber}
          onValue={(residentNumber) => onChange({ residentNumber })}
        />
        <TextField
          label={t('apply.phone')}
          help={t('apply.phoneHelp')}
          inputMode="tel"
          autoComplete="tel"
          value={entries.phone}
          onValue={(phone) => onChange({ phone })}
        />
        <TextField
          label={t('apply.email')}
          inputMode="email"
          autoComplete="email"
          value={entries.email}
          onValue={(email) => onChange({ email })}
        />
      </Group>
      <Group className="apply-part" title={t('apply.money')}>
        <p>{t('apply.moneyText')}</p>
        <BankField value={entries.bank} onValue={(bank) => onChange({ bank })} />
        <TextField
          label={t('apply.account')}
          inputMode="numeric"
          pattern="[\d\-]{6,30}"
          value={entries.account}
          onValue={(account) => onChange({ account })}
        />
        <TextField
          label={t('apply.holder')}
          help={t('apply.holderHelp')}
          value={entries.holder}
          onValue={(holder) => onChange({ holder })}
        />
      </Group>
    </>
  )
}
