import { type FormEvent, type ReactElement, type RefObject, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldActions } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'
import { type DateParts, NO_DATE, parseDate, partsOf, splitDate } from './parse-date.ts'
import type { Problem } from './parsed.ts'
import { ProblemText } from './problem-text.tsx'

interface PartProps {
  readonly part: keyof DateParts
  readonly text: string
  readonly onText: (text: string) => void
  readonly isWrong: boolean
  readonly describedBy: string
  readonly input?: RefObject<HTMLInputElement | null>
}

const DatePart = ({ part, text, onText, isWrong, describedBy, input }: PartProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={`date-part date-${part}`}>
      <input
        ref={input}
        id={id}
        className="krds-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
      />
      <label htmlFor={id}>{t(`fields.date.${part}`)}</label>
    </div>
  )
}

const PARTS = ['year', 'month', 'day'] as const

/** A calendar date in three entries: no calendar to leaf through for a birthday. */
export const DateField = (props: FieldProps<string>): ReactElement => {
  const [parts, setParts] = useState<DateParts>(props.value === undefined ? NO_DATE : partsOf(props.value))
  const [problem, setProblem] = useState<Problem | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const problemId = useId()
  const change = (part: keyof DateParts, text: string): void => {
    setParts(splitDate(text) ?? { ...parts, [part]: text })
    setProblem(null)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = parseDate(parts)
    if (parsed.kind === 'value') {
      props.onAnswer(parsed.value)
    } else {
      setProblem(parsed.problem)
      first.current?.focus()
    }
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset aria-labelledby={props.labelledBy} className="date-entry">
        {PARTS.map((part) => (
          <DatePart
            key={part}
            part={part}
            text={parts[part]}
            onText={(text) => change(part, text)}
            isWrong={problem !== null}
            describedBy={`${props.describedBy} ${problemId}`}
            {...(part === 'year' ? { input: first } : {})}
          />
        ))}
      </fieldset>
      <ProblemText id={problemId} problem={problem} />
      <FieldActions onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </form>
  )
}
