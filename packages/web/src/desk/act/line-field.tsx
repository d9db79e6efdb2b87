import { type ReactElement, useId } from 'react'

interface LineFieldProps {
  readonly label: string
  readonly help?: string
  readonly type?: 'text' | 'date'
  readonly isNumber?: boolean
  readonly value: string
  readonly onText: (text: string) => void
  readonly problem: string | null
}

/** An entry of one line, with what is wrong with it beneath. */
export const LineField = (props: LineFieldProps): ReactElement => {
  const { label, help, type = 'text', isNumber = false, value, onText, problem } = props
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}-help`}>{help}</p>}
      <input
        id={id}
        type={type}
        className={`krds-input medium ${isNumber ? 'form-number' : ''}`}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete="off"
        aria-describedby={`${help === undefined ? '' : `${id}-help `}${id}-problem`}
        aria-invalid={problem !== null}
        value={value}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <p id={`${id}-problem`} className="field-problem">
        {problem}
      </p>
    </div>
  )
}
