import { type FormEvent, type ReactElement, useState } from 'react'
import { Tick } from '../shell/tick.tsx'
import type { Option } from './choice-field.tsx'
import { FieldActions } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'

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
            isOn={ticked.includes(option.value)}
            onTurn={(isTicked) => tick(option.value, isTicked)}
          >
            {option.label}
          </Tick>
        ))}
      </fieldset>
      <FieldActions onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </form>
  )
}
