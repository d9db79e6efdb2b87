import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaField } from './area-field.tsx'
import type { PartProps } from './part-props.ts'

/** Why it is done: for the record, and for whoever reads it later. */
export const ReasonPart = ({
  draft,
  onDraft,
  problem,
  isOptional = false,
}: PartProps & { readonly isOptional?: boolean }): ReactElement => {
  const { t } = useTranslation('act')
  return (
    <AreaField
      label={t(isOptional ? 'form.optionalReason' : 'form.reason')}
      value={draft.reason}
      onText={(reason) => onDraft({ reason })}
      problem={problem === 'reason' ? t('form.problem.reason') : null}
    />
  )
}

/** A note for the office, or a message to the person. */
export const TextPart = ({ action, draft, onDraft, problem }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const isNote = action === 'note'
  return (
    <AreaField
      label={t(isNote ? 'form.note' : 'form.message')}
      help={t(isNote ? 'form.noteHelp' : 'form.messageHelp')}
      value={draft.text}
      onText={(text) => onDraft({ text })}
      problem={problem === 'text' ? t('form.problem.text') : null}
    />
  )
}
