import { parseFactPath } from '@ondol/rules'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '../../format/date.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { Fact } from '../../server/api-types.ts'
import { fieldOfFact } from '../fact-words.ts'
import { FactItem, type FactItemProps } from './fact-item.tsx'
import { isNoteworthy } from './group-facts.ts'

interface SeriesItemProps extends Pick<FactItemProps, 'wordsOf' | 'onCorrect'> {
  /** The facts of a series, at least one. */
  readonly months: readonly Fact[]
}

const monthOf = ({ fact }: Fact): string => parseFactPath(fact)?.month ?? ''

/** The months of a series in one line, which unfolds into a line a month. */
export const SeriesItem = ({ months, ...item }: SeriesItemProps): ReactElement | null => {
  const { t } = useTranslation('desk')
  const text = useText()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const sorted = months.toSorted((a, b) => monthOf(a).localeCompare(monthOf(b)))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const noteworthy = months.filter(isNoteworthy).length
  const said = (fact: Fact): string => formatMonth(monthOf(fact), language)
  return (
    <>
      <div className="fact">
        <dt>{text(fieldOfFact(first.fact)?.title ?? first.title)}</dt>
        <dd className="fact-value">
          <button
            type="button"
            className="krds-btn small text"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('facts.months', { count: months.length, from: said(first), to: said(last) })}
          </button>
        </dd>
        <dd className="fact-source">
          {noteworthy > 0 && (
            <span className="krds-badge bg-light-warning">
              {t('facts.ofWhichOther', { count: noteworthy })}
            </span>
          )}
        </dd>
      </div>
      {isOpen && sorted.map((fact) => <FactItem key={fact.fact} fact={fact} title={said(fact)} {...item} />)}
    </>
  )
}
