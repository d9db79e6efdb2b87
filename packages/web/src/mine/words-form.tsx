import { type FormEvent, type ReactElement, useId, useState } from 'react'

interface WordsFormProps {
  readonly label: string
  readonly help?: string
  readonly send: string
  readonly isSending: boolean
  /** Answers whether it was taken; then the words are cleared. */
  readonly onSend: (words: string) => Promise<boolean>
  readonly isOptional?: boolean
}

const LONGEST = 4000

/** A place to write to the office, kept until it has been taken. */
export const WordsForm = ({
  label,
  help,
  send,
  isSending,
  onSend,
  isOptional = false,
}: WordsFormProps): ReactElement => {
  const [words, setWords] = useState('')
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (await onSend(words.trim())) setWords('')
  }
  return (
    <form className="words-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}-help`}>{help}</p>}
      <textarea
        id={id}
        className="krds-input"
        rows={4}
        maxLength={LONGEST}
        required={!isOptional}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button
        type="submit"
        className="krds-btn medium primary"
        disabled={isSending || (!isOptional && words.trim() === '')}
      >
        {send}
      </button>
    </form>
  )
}
