import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { programmeOf } from '../../assessment/words.ts'
import { groupedDigits } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { Difference } from '../../server/api-types.ts'
import { factWords } from '../fact-words.ts'

type Say = (value: Difference['now'], id: string) => string

const useSaid = (): ((difference: Difference, value: Difference['now']) => string) => {
  const { t } = useTranslation('desk')
  const text = useText()
  const language = useLanguage()
  const programme = (id: string): string => text(programmeOf(id)?.title ?? { ko: id, en: id })
  const figure: Say = (value) => (typeof value === 'number' ? groupedDigits(value) : t('amount.none'))
  const says: Readonly<Record<Difference['kind'], Say>> = {
    fact: (value, id) => factWords(id, value, language),
    status: (value) =>
      t(`rules.status.${value === 'eligible' || value === 'ineligible' ? value : 'unknown'}`),
    condition: (value) => t(value === null ? 'rules.open' : value === true ? 'rules.holds' : 'rules.fails'),
    'excluded-by': (value) => (value === null ? t('rules.notExcluded') : programme(String(value))),
    amount: figure,
    months: figure,
  }
  return ({ kind, id }, value) => says[kind](value, id ?? '')
}

/** What is otherwise now than it was, each with both values. Said also where nothing is. */
export const DifferencesList = ({
  differences,
}: {
  readonly differences: readonly Difference[]
}): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const said = useSaid()
  if (differences.length === 0) return <p className="quiet">{t('rules.same')}</p>
  return (
    <div className="differences">
      <h3>{t('rules.differences', { count: differences.length })}</h3>
      <ul>
        {differences.map((difference) => (
          <li key={`${difference.kind} ${difference.id}`}>
            {text(difference.title)}{' '}
            <span className="difference-values">
              <del>{said(difference, difference.before)}</del>
              <span aria-hidden="true"> → </span>
              <ins>{said(difference, difference.now)}</ins>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
