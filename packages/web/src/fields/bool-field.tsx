import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from './choice-field.tsx'
import type { FieldProps } from './field-props.ts'

/** Yes, no, or I don't know. */
export const BoolField = (props: FieldProps<boolean>): ReactElement => {
  const { t } = useTranslation()
  const options = [
    { value: true, label: t('fields.yes') },
    { value: false, label: t('fields.no') },
  ]
  return <ChoiceField {...props} options={options} layout="list" />
}
