import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Tick } from '../shell/tick.tsx'
import type { FamilyMember } from '../situation/situation.ts'

interface FamilyRowsProps {
  readonly family: readonly FamilyMember[]
  readonly onChange: (family: readonly FamilyMember[]) => void
}

interface FamilyRowProps {
  readonly number: number
  readonly member: FamilyMember
  readonly onChange: (member: FamilyMember) => void
}

const FamilyRow = ({ number, member, onChange }: FamilyRowProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li className="family-row">
      <label htmlFor={id}>{t('wizard.start.memberName', { number })}</label>
      <input
        id={id}
        className="krds-input medium"
        type="text"
        maxLength={20}
        autoComplete="off"
        placeholder={t('wizard.start.memberExample')}
        value={member.name}
        onChange={({ currentTarget }) => onChange({ ...member, name: currentTarget.value })}
      />
      <Tick isOn={member.included} onTurn={(included) => onChange({ ...member, included })}>
        {t('wizard.start.memberIncluded')}
      </Tick>
    </li>
  )
}

/** The people one lives with: how to call them, and whether to look for what they may get. */
export const FamilyRows = ({ family, onChange }: FamilyRowsProps): ReactElement => (
  <ul className="family">
    {family.map((member, index) => (
      <FamilyRow
        // biome-ignore lint/suspicious/noArrayIndexKey: a member is known by the place in the list alone.
        key={index}
        number={index + 1}
        member={member}
        onChange={(changed) => onChange(family.map((other, at) => (at === index ? changed : other)))}
      />
    ))}
  </ul>
)
