import { type KeyboardEvent, type ReactElement, useId } from 'react'

interface AreaFieldProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly problem: string | null
  readonly rows?: number
}

const LONGEST = 4000

/** Enter begins a line; with the control key, or ⌘, it sends. */
const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
}

/** A place to write sentences, with what is wrong with it beneath. */
export const AreaField = ({
  label,
  help,
  value,
  onText,
  problem,
  rows = 3,
}: AreaFieldProps): ReactElement => {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}-help`}>{help}</p>}
      <textarea
        id={id}
        className="krds-input"
        rows={rows}
        maxLength={LONGEST}
        aria-describedby={`${help === undefined ? '' : `${id}-help `}${id}-problem`}
        aria-invalid={problem !== null}
        value={value}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={sendByKey}
      />
      <p id={`${id}-problem`} className="field-problem">
        {problem}
      </p>
    </div>
  )
}
