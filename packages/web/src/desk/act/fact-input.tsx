import type { Field } from '@ondol/rules'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOf, type NumberKind, parseKind } from '../../fields/number-kind.ts'
import { useText } from '../../language/use-language.ts'
import { Group } from '../../shell/group.tsx'
import { Tick } from '../../shell/tick.tsx'
import type { Value } from './draft.ts'

interface FactInputProps {
  readonly label: string
  readonly field: Field
  readonly value: Value | undefined
  readonly onValue: (value: Value | undefined) => void
}

type Of<F> = FactInputProps & { readonly field: F }
type NumberLike = Extract<Field, { readonly type: 'int' | 'won' | 'ratio' | 'area' }>
type ChoiceLike = Extract<Field, { readonly choices: unknown }>

const NumberValue = ({
  label,
  kind,
  range,
  value,
  onValue,
}: Omit<FactInputProps, 'field'> & {
  readonly kind: NumberKind
  readonly range: Partial<NumberLike>
}): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState(entryOf(kind, typeof value === 'number' ? value : undefined))
  const type = (typed: string): void => {
    setText(typed)
    const parsed = parseKind(kind, typed, range)
    onValue(parsed.kind === 'value' ? parsed.value : undefined)
  }
  return (
    <span className="fact-input">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className="krds-input medium form-number"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={value === undefined && text !== ''}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <span aria-hidden="true">{t(`fields.unit.${kind}`)}</span>
    </span>
  )
}

const OneOf = ({ label, field, value, onValue }: Of<ChoiceLike>): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const id = useId()
  return (
    <span className="fact-input">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="krds-form-select medium"
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onValue(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{t('facts.unknown')}</option>
        {Object.entries(field.choices).map(([choice, title]) => (
          <option key={choice} value={choice}>
            {text(title)}
          </option>
        ))}
      </select>
    </span>
  )
}

const AnyOf = ({ label, field, value, onValue }: Of<ChoiceLike>): ReactElement => {
  const text = useText()
  const chosen = Array.isArray(value) ? value : []
  return (
    <Group className="fact-input" title={label}>
      {Object.entries(field.choices).map(([choice, title]) => (
        <Tick
          key={choice}
          isOn={chosen.includes(choice)}
          onTurn={(isOn) => onValue(isOn ? [...chosen, choice] : chosen.filter((one) => one !== choice))}
        >
          {text(title)}
        </Tick>
      ))}
    </Group>
  )
}

const YesOrNo = ({ label, value, onValue }: FactInputProps): ReactElement => {
  const { t } = useTranslation()
  const name = useId()
  return (
    <Group className="fact-input" title={label}>
      {([true, false] as const).map((answer) => (
        <Tick key={String(answer)} oneOf={name} isOn={value === answer} onTurn={() => onValue(answer)}>
          {t(answer ? 'fields.yes' : 'fields.no')}
        </Tick>
      ))}
    </Group>
  )
}

const DateValue = ({ label, value, onValue }: FactInputProps): ReactElement => {
  const id = useId()
  return (
    <span className="fact-input">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="krds-input medium"
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) =>
          onValue(currentTarget.value === '' ? undefined : currentTarget.value)
        }
      />
    </span>
  )
}

/** An entry for the value of a fact that fits its kind. */
export const FactInput = (props: FactInputProps): ReactElement | null => {
  const { field } = props
  switch (field.type) {
    case 'bool':
      return <YesOrNo {...props} />
    case 'date':
      return <DateValue {...props} />
    case 'choice':
      return <OneOf {...props} field={field} />
    case 'set':
      return <AnyOf {...props} field={field} />
    case 'monthly':
      return <NumberValue {...props} kind={field.of} range={{}} />
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return <NumberValue {...props} kind={field.type} range={field} />
    case 'link':
      return null
  }
}
