import { type FormEvent, type ReactElement, useId, useRef, useState } from 'react'
import { FieldActions } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'
import { entryOf, type NumberKind, parseKind } from './number-kind.ts'
import type { Range } from './parse-number.ts'
import type { Problem } from './parsed.ts'
import { ProblemText } from './problem-text.tsx'

type NumberFieldProps = FieldProps<number> & {
  readonly kind: NumberKind
  readonly unit: string
  readonly range: Range
}

/** A number of people, days, won, square metres, or a percentage. */
export const NumberField = (props: NumberFieldProps): ReactElement => {
  const { kind, range, value, onAnswer, labelledBy, describedBy } = props
  const [text, setText] = useState(entryOf(kind, value))
  const [problem, setProblem] = useState<Problem | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const problemId = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = parseKind(kind, text, range)
    if (parsed.kind === 'value') {
      onAnswer(parsed.value)
    } else {
      setProblem(parsed.problem)
      input.current?.focus()
    }
  }
  const change = (next: string): void => {
    setText(next)
    setProblem(null)
  }
  return (
    <form onSubmit={submit} noValidate>
      <NumberInput
        kind={kind}
        unit={props.unit}
        text={text}
        onText={change}
        labelledBy={labelledBy}
        describedBy={`${describedBy} ${problemId}`}
        isWrong={problem !== null}
        input={input}
      />
      <ProblemText id={problemId} problem={problem} />
      <FieldActions onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </form>
  )
}
