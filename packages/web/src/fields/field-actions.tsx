import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface UnknownButtonProps {
  readonly onUnknown: () => void
  readonly isUnknown: boolean
}

/** "I don't know": a real answer, always at hand. */
export const UnknownButton = ({ onUnknown, isUnknown }: UnknownButtonProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <button type="button" className="option option-unknown" aria-pressed={isUnknown} onClick={onUnknown}>
      {t('fields.unknown')}
    </button>
  )
}

/** The buttons under an entry. */
export const FieldActions = (props: UnknownButtonProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="field-actions">
      <button type="submit" className="krds-btn large primary">
        {t('fields.next')}
      </button>
      <UnknownButton {...props} />
    </div>
  )
}
