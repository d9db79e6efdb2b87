import type { Field } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { BoolField } from '../fields/bool-field.tsx'
import { ChoiceField, type Option } from '../fields/choice-field.tsx'
import { DateField } from '../fields/date-field.tsx'
import type { MonthValues } from '../fields/month-entries.ts'
import { MonthsField } from '../fields/months-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SetField } from '../fields/set-field.tsx'
import { useLanguage } from '../language/use-language.ts'
import { SalesImport } from '../sales-table/sales-import.tsx'
import { type FactValue, isList, isSeries } from '../situation/situation.ts'
import { intUnitOf } from './int-unit.ts'
import type { Question } from './question.ts'

interface QuestionFieldProps {
  readonly question: Question
  readonly onAnswer: (value: FactValue) => void
  readonly onMonths: (values: Readonly<Record<string, number>>) => void
  readonly onUnknown: () => void
  readonly labelledBy: string
  readonly describedBy: string
}

const MANY = 12

type ChoiceLike = Extract<Field, { readonly choices: unknown }>
type MonthlyLike = Extract<Field, { readonly of: unknown }>
type NumberLike = Extract<Field, { readonly type: 'int' | 'won' | 'ratio' | 'area' }>

/** Options in the order of the vocabulary; many of them by their names, as in a directory. */
const useOptions = ({ choices, options: inDailyWords }: ChoiceLike): readonly Option<string>[] => {
  const language = useLanguage()
  const options = Object.entries(choices).map(([value, name]) => ({
    value,
    label: (inDailyWords?.[value] ?? name)[language],
  }))
  if (options.length <= MANY) return options
  const elsewhere = (option: Option<string>): number => (option.value === 'outside-seoul' ? 1 : 0)
  return options.sort((a, b) => elsewhere(a) - elsewhere(b) || a.label.localeCompare(b.label, language))
}

interface Common {
  readonly onUnknown: () => void
  readonly labelledBy: string
  readonly describedBy: string
  readonly isUnknown: boolean
}

const common = ({ onUnknown, labelledBy, describedBy, question }: QuestionFieldProps): Common => ({
  onUnknown,
  labelledBy,
  describedBy,
  isUnknown: question.isUnknown,
})

type WithField<F> = QuestionFieldProps & { readonly field: F }

const OneOf = (props: WithField<ChoiceLike>): ReactElement => {
  const { value } = props.question
  const options = useOptions(props.field)
  return (
    <ChoiceField
      {...common(props)}
      options={options}
      layout={options.length > MANY ? 'grid' : 'list'}
      value={typeof value === 'string' ? value : undefined}
      onAnswer={props.onAnswer}
    />
  )
}

const AnyOf = (props: WithField<ChoiceLike>): ReactElement => {
  const { value } = props.question
  return (
    <SetField
      {...common(props)}
      options={useOptions(props.field)}
      value={isList(value) ? value : undefined}
      onAnswer={props.onAnswer}
    />
  )
}

const Months = (props: WithField<MonthlyLike>): ReactElement => {
  const { value, months } = props.question
  const filler = (fill: (values: MonthValues) => void, current: MonthValues): ReactElement => (
    <SalesImport needed={months} current={current} onTake={fill} />
  )
  return (
    <MonthsField
      {...common(props)}
      kind={props.field.of}
      months={months}
      value={isSeries(value) ? value : undefined}
      onAnswer={props.onMonths}
      {...(props.field.of === 'won' ? { filler } : {})}
    />
  )
}

const NumberOf = (props: WithField<NumberLike>): ReactElement => {
  const { t } = useTranslation()
  const { field, question } = props
  const unit = field.type === 'int' ? intUnitOf(question.name.field) : null
  return (
    <NumberField
      {...common(props)}
      kind={field.type}
      unit={unit === null ? t(`fields.unit.${field.type}`) : t(`fields.count.${unit}`)}
      range={field}
      value={typeof question.value === 'number' ? question.value : undefined}
      onAnswer={props.onAnswer}
    />
  )
}

/** The entry that fits the kind of fact asked for. */
export const QuestionField = (props: QuestionFieldProps): ReactElement => {
  const { field, value } = props.question
  switch (field.type) {
    case 'bool':
      return (
        <BoolField
          {...common(props)}
          value={typeof value === 'boolean' ? value : undefined}
          onAnswer={props.onAnswer}
        />
      )
    case 'date':
      return (
        <DateField
          {...common(props)}
          value={typeof value === 'string' ? value : undefined}
          onAnswer={props.onAnswer}
        />
      )
    case 'choice':
      return <OneOf {...props} field={field} />
    case 'set':
      return <AnyOf {...props} field={field} />
    case 'monthly':
      return <Months {...props} field={field} />
    case 'int':
    case 'won':
    case 'ratio':
    case 'area':
      return <NumberOf {...props} field={field} />
  }
}
