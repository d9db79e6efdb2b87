import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { PartProps } from './part-props.ts'

/** To which institution the case is sent on. */
export const InstitutionPart = ({ draft, onDraft, problem, about }: PartProps): ReactElement => {
  const { t } = useTranslation('act')
  const text = useText()
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{t('form.institution')}</label>
      <select
        id={id}
        className="krds-form-select medium"
        aria-describedby={`${id}-problem`}
        value={draft.institution}
        onChange={({ currentTarget }) => onDraft({ institution: currentTarget.value })}
      >
        <option value="">{t('form.choose')}</option>
        {(about?.takers ?? []).map((taker) => (
          <option key={taker.id} value={taker.id}>
            {text(taker.title)}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} className="field-problem">
        {problem === 'institution' ? t('form.problem.institution') : null}
      </p>
    </div>
  )
}
