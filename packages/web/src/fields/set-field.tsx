import { type FormEvent, type ReactElement, useId, useState } from 'react'
import type { Option } from './choice-field.tsx'
import { FieldActions } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'

interface TickProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export const Tick = ({ label, checked, onChange }: TickProps): ReactElement => {
  const id = useId()
  return (
    <div className="krds-form-check tick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

type SetFieldProps = FieldProps<readonly string[]> & { readonly options: readonly Option<string>[] }

/** Any number of answers; none of them ticked means none. */
export const SetField = (props: SetFieldProps): ReactElement => {
  const { options, value, onAnswer, labelledBy, describedBy } = props
  const [ticked, setTicked] = useState<readonly string[]>(value ?? [])
  const tick = (option: string, isTicked: boolean): void => {
    const others = ticked.filter((one) => one !== option)
    setTicked(isTicked ? [...others, option] : others)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onAnswer(ticked)
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset aria-labelledby={labelledBy} aria-describedby={describedBy} className="ticks">
        {options.map((option) => (
          <Tick
            key={option.value}
            label={option.label}
            checked={ticked.includes(option.value)}
            onChange={(isTicked) => tick(option.value, isTicked)}
          />
        ))}
      </fieldset>
      <FieldActions onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </form>
  )
}
