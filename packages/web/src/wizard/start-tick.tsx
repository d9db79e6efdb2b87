import { type ReactElement, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

interface StartTickProps {
  readonly kind: 'shop' | 'rents' | 'lets' | 'employed' | 'alone' | 'out'
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** What to ask further once it is ticked. */
  readonly children?: ReactNode
}

/** A statement about oneself, with an example of who should tick it. */
export const StartTick = ({ kind, checked, onChange, children }: StartTickProps): ReactElement => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={`start-tick ${checked ? 'is-on' : ''}`}>
      <div className="krds-form-check">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <label htmlFor={id}>{t(`wizard.start.tick.${kind}`)}</label>
      </div>
      <p id={`${id}-note`} className="start-note">
        {t(`wizard.start.note.${kind}`)}
      </p>
      {checked && children !== undefined && <div className="start-more">{children}</div>}
    </div>
  )
}
