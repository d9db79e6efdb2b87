import { type ChangeEvent, type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react'
import { useLanguage } from '../language/use-language.ts'
import { groupDigits } from './group-digits.ts'
import { type NumberKind, readingAid } from './number-kind.ts'

interface NumberInputProps {
  readonly kind: NumberKind
  /** The word behind the entry. */
  readonly unit: string
  readonly text: string
  readonly onText: (text: string) => void
  /** A label of its own, or the id of the text that names it. */
  readonly label?: string
  readonly labelledBy?: string
  readonly describedBy?: string
  readonly isWrong: boolean
  readonly input?: RefObject<HTMLInputElement | null>
}

/** Keeps the caret behind the digit that was typed, when commas move the digits about. */
const useGrouping = (
  kind: NumberKind,
  onText: (text: string) => void,
): ((event: ChangeEvent<HTMLInputElement>) => void) => {
  const place = useRef<{ readonly element: HTMLInputElement; readonly caret: number } | null>(null)
  useLayoutEffect(() => {
    place.current?.element.setSelectionRange(place.current.caret, place.current.caret)
    place.current = null
  })
  return ({ currentTarget: element }) => {
    const caret = element.selectionStart ?? element.value.length
    const grouped = kind === 'won' ? groupDigits(element.value, caret) : { text: element.value, caret }
    place.current = { element, caret: grouped.caret }
    onText(grouped.text)
  }
}

/** An entry for a number with its unit; won are grouped while typed and read out beside it. */
export const NumberInput = (props: NumberInputProps): ReactElement => {
  const language = useLanguage()
  const change = useGrouping(props.kind, props.onText)
  return (
    <div className="number-entry">
      <div className="number-line">
        <input
          ref={props.input}
          className="krds-input"
          type="text"
          inputMode={props.kind === 'int' || props.kind === 'won' ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={props.text}
          onChange={change}
          aria-label={props.label}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={props.isWrong}
        />
        <span className="number-unit" aria-hidden="true">
          {props.unit}
        </span>
      </div>
      {props.kind === 'won' && <p className="number-aid">{readingAid(props.text, language)}</p>}
    </div>
  )
}
