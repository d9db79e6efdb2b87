import { type FormEvent, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAction } from '../../server/api-types.ts'
import { CorrectionsPart } from './corrections-part.tsx'
import { DeparturePart } from './departure-part.tsx'
import type { Part } from './desk-action.ts'
import { type DraftProblem, draftedAction } from './draft.ts'
import { InstitutionPart } from './institution-part.tsx'
import { ItemsPart } from './items-part.tsx'
import { LineField } from './line-field.tsx'
import { OfficerPart } from './officer-part.tsx'
import { OutcomePart } from './outcome-part.tsx'
import type { PartProps } from './part-props.ts'
import { ReasonPart, TextPart } from './reason-part.tsx'
import { TermsPart } from './terms-part.tsx'
import { WordsPart } from './words-part.tsx'
import './form.css'

interface ActionFormProps extends Omit<PartProps, 'problem'> {
  readonly parts: readonly Part[]
  readonly send: string
  readonly isSending: boolean
  /** Why it cannot be sent now; what was typed stays. */
  readonly blocked: string | null
  readonly onSend: (action: CaseAction) => void
}

const HeldOnPart = ({ draft, onDraft, problem }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  return (
    <LineField
      label={t('form.heldOn')}
      type="date"
      value={draft.heldOn}
      onText={(heldOn) => onDraft({ heldOn })}
      problem={problem === 'heldOn' ? t('form.problem.heldOn') : null}
    />
  )
}

const partOf = (part: Part, props: PartProps): ReactElement => {
  switch (part) {
    case 'officer':
      return <OfficerPart {...props} />
    case 'institution':
      return <InstitutionPart {...props} />
    case 'reason':
      return <ReasonPart {...props} />
    case 'optionalReason':
      return <ReasonPart {...props} isOptional />
    case 'text':
      return <TextPart {...props} />
    case 'items':
      return <ItemsPart {...props} />
    case 'corrections':
      return <CorrectionsPart {...props} />
    case 'outcome':
      return <OutcomePart {...props} />
    case 'terms':
      return <TermsPart {...props} />
    case 'heldOn':
      return <HeldOnPart {...props} />
    case 'words':
      return <WordsPart {...props} />
    case 'optionalWords':
      return <WordsPart {...props} isOptional />
    case 'departure':
      return <DeparturePart {...props} />
  }
}

/** Puts the focus on the first entry that is wrong. */
const focusProblem = (form: HTMLFormElement): void => {
  const marked = form.querySelector('.field-problem:not(:empty)')?.parentElement
  marked?.querySelector<HTMLElement>('textarea, input, select')?.focus()
}

/** Asks for all that has to be said with an action, and sends it once nothing is missing. */
export const ActionForm = (props: ActionFormProps): ReactElement => {
  const { action, parts, draft, send, isSending, blocked, onSend } = props
  const [problem, setProblem] = useState<DraftProblem | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const { currentTarget: form } = event
    const drafted = draftedAction(action, draft, parts)
    setProblem(drafted.kind === 'problem' ? drafted.at : null)
    if (drafted.kind === 'action') onSend(drafted.action)
    else requestAnimationFrame(() => focusProblem(form))
  }
  return (
    <form className="action-form" noValidate onSubmit={submit}>
      {parts.map((part) => (
        <div key={part}>{partOf(part, { ...props, problem })}</div>
      ))}
      {blocked !== null && <p className="action-blocked">{blocked}</p>}
      <button type="submit" className="krds-btn medium primary" disabled={isSending || blocked !== null}>
        {send}
      </button>
    </form>
  )
}
