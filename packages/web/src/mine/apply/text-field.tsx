import { type ReactElement, useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly required?: boolean
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  readonly autoComplete?: string
  /** What the value has to look like, as the `pattern` attribute has it. */
  readonly pattern?: string
}

/** One line to fill in, with its label and help above it. */
export const TextField = (props: TextFieldProps): ReactElement => {
  const id = useId()
  const {
    label,
    help,
    value,
    onValue,
    required = false,
    inputMode = 'text',
    autoComplete = 'off',
    pattern,
  } = props
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}-help`}>{help}</p>}
      <input
        id={id}
        className="krds-input"
        type="text"
        value={value}
        required={required}
        inputMode={inputMode}
        autoComplete={autoComplete}
        pattern={pattern}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  )
}
