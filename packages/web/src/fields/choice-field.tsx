import type { ReactElement } from 'react'
import { UnknownButton } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'

export interface Option<T> {
  readonly value: T
  readonly label: string
  /** A line in smaller print: examples of who should choose this. */
  readonly note?: string | undefined
}

interface ChoiceFieldProps<T> extends FieldProps<T> {
  readonly options: readonly Option<T>[]
  /** Many short options stand side by side. */
  readonly layout: 'list' | 'grid'
}

/** One of several answers; choosing is answering. */
export const ChoiceField = <T extends string | boolean>(props: ChoiceFieldProps<T>): ReactElement => {
  const { options, layout, value, onAnswer, labelledBy, describedBy } = props
  return (
    <fieldset
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={`options options-${layout}`}
    >
      {options.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          className="option"
          aria-pressed={value === option.value}
          onClick={() => onAnswer(option.value)}
        >
          <span className="option-label">{option.label}</span>
          {option.note !== undefined && <span className="option-note">{option.note}</span>}
        </button>
      ))}
      <UnknownButton onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </fieldset>
  )
}
