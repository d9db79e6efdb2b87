import { type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, CHANGES, CODES, type Field } from './answer.ts'

interface AnswerFieldsProps {
  readonly fields: readonly Field[]
  readonly answer: Answer
  readonly onAnswer: (change: Partial<Answer>) => void
}

type OneProps = Omit<AnswerFieldsProps, 'fields'> & { readonly field: Field; readonly id: string }

const Options = ({ field }: { readonly field: 'code' | 'change' }): ReactElement[] => {
  const { t } = useTranslation('lender')
  return field === 'code'
    ? CODES.map((code) => (
        <option key={code} value={code}>
          {t(`code.${code}`)}
        </option>
      ))
    : CHANGES.map((change) => (
        <option key={change} value={change}>
          {t(`change.${change}`)}
        </option>
      ))
}

const OneField = ({ field, id, answer, onAnswer }: OneProps): ReactElement => {
  const text = (value: string): void => onAnswer({ [field]: value })
  if (field === 'code' || field === 'change')
    return (
      <select
        id={id}
        className="krds-form-select medium"
        value={answer[field]}
        onChange={({ currentTarget }) => text(currentTarget.value)}
      >
        <Options field={field} />
      </select>
    )
  if (field === 'words')
    return (
      <textarea
        id={id}
        className="krds-input"
        rows={3}
        value={answer.words}
        onChange={({ currentTarget }) => text(currentTarget.value)}
      />
    )
  return (
    <input
      id={id}
      type={field === 'day' ? 'date' : 'text'}
      className="krds-input medium"
      inputMode={field === 'day' ? undefined : 'decimal'}
      autoComplete="off"
      value={answer[field]}
      onChange={({ currentTarget }) => text(currentTarget.value)}
    />
  )
}

/** What has to be said with an answer, a field each. */
export const AnswerFields = ({ fields, ...props }: AnswerFieldsProps): ReactElement => {
  const { t } = useTranslation('lender')
  const id = useId()
  return (
    <>
      {fields.map((field) => (
        <div key={field} className="form-field">
          <label htmlFor={`${id}-${field}`}>{t(`field.${field}`)}</label>
          <OneField id={`${id}-${field}`} field={field} {...props} />
        </div>
      ))}
    </>
  )
}
