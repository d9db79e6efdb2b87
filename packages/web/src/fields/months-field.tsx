import {
  type ClipboardEvent,
  type FormEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { FieldActions } from './field-actions.tsx'
import type { FieldProps } from './field-props.ts'
import {
  type MonthKind,
  type MonthTexts,
  type MonthValues,
  readMonths,
  spreadPaste,
  textsOf,
} from './month-entries.ts'
import { MonthRow } from './month-row.tsx'

interface MonthsFieldProps extends FieldProps<MonthValues> {
  readonly kind: MonthKind
  /** The months asked for, oldest first. */
  readonly months: readonly string[]
  /** Offers another way to fill the table, such as a file; it is given what fills it. */
  readonly filler?: (fill: (values: MonthValues) => void, current: MonthValues) => ReactNode
}

type Checked = 'not-yet' | 'wrong' | 'blanks' | 'all-blank'

/** A series by calendar month, asked as one table. */
export const MonthsField = (props: MonthsFieldProps): ReactElement => {
  const { kind, months, value = {}, onAnswer } = props
  const { t } = useTranslation()
  const [texts, setTexts] = useState<MonthTexts>(() => textsOf(months, kind, value))
  const [checked, setChecked] = useState<Checked>('not-yet')
  const noteId = useId()
  const read = readMonths(months, kind, texts)
  const change = (changed: MonthTexts): void => {
    setTexts({ ...texts, ...changed })
    setChecked('not-yet')
  }
  const paste = (month: string, event: ClipboardEvent): void => {
    const spread = spreadPaste(months, month, event.clipboardData.getData('text'))
    if (spread === null) return
    event.preventDefault()
    change(spread)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (Object.keys(read.problems).length > 0) setChecked('wrong')
    else if (read.blank.length === months.length) setChecked('all-blank')
    else if (read.blank.length > 0 && checked !== 'blanks') setChecked('blanks')
    else onAnswer(read.values)
  }
  return (
    <form onSubmit={submit} noValidate>
      {props.filler?.((values) => change(textsOf(Object.keys(values), kind, values)), read.values)}
      <table className="months" aria-labelledby={props.labelledBy} aria-describedby={props.describedBy}>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('fields.months.month')}</th>
            <th scope="col">{t(`fields.months.${kind}`)}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <MonthRow
              key={month}
              month={month}
              kind={kind}
              text={texts[month] ?? ''}
              problem={checked === 'wrong' ? read.problems[month] : undefined}
              onText={(text) => change({ [month]: text })}
              onPaste={(event) => paste(month, event)}
            />
          ))}
        </tbody>
      </table>
      <p id={noteId} className="field-problem" role="alert">
        {checked === 'not-yet' ? '' : t(`fields.months.check.${checked}`, { count: read.blank.length })}
      </p>
      <FieldActions onUnknown={props.onUnknown} isUnknown={props.isUnknown} />
    </form>
  )
}
