import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { Fact } from '../../server/api-types.ts'
import { canBeCorrected } from '../act/corrections-part.tsx'
import { fieldOfFact } from '../fact-words.ts'
import { ProvenanceBadge } from './provenance-badge.tsx'

export interface FactItemProps {
  readonly fact: Fact
  /** What stands for the fact where the line does not name it: a month. */
  readonly title?: string
  /** The value of a fact as people write it. */
  readonly wordsOf: (fact: Fact, value: Fact['value']) => string
  /** `null` where facts cannot be corrected now. */
  readonly onCorrect: ((fact: Fact) => void) | null
}

const isOther = ({ value, stated, provenance }: Fact): boolean =>
  provenance !== 'stated' && JSON.stringify(value) !== JSON.stringify(stated)

/** One fact: its value, what the person had stated where that was something else, and where it is from. */
export const FactItem = ({ fact, title, wordsOf, onCorrect }: FactItemProps): ReactElement => {
  const { t } = useTranslation('desk')
  const text = useText()
  const name = title ?? text(fieldOfFact(fact.fact)?.title ?? fact.title)
  return (
    <div className={`fact ${isOther(fact) ? 'differs' : ''}`}>
      <dt>{name}</dt>
      <dd className="fact-value">
        {wordsOf(fact, fact.value)}
        {isOther(fact) && (
          <span className="cell-sub">{t('facts.stated', { value: wordsOf(fact, fact.stated) })}</span>
        )}
      </dd>
      <dd className="fact-source">
        <ProvenanceBadge fact={fact} />
      </dd>
      {onCorrect !== null && canBeCorrected(fact) && (
        <dd className="fact-act">
          <button type="button" className="krds-btn small text" onClick={() => onCorrect(fact)}>
            <span className="sr-only">{name} </span>
            {t('facts.correct')}
          </button>
        </dd>
      )}
    </div>
  )
}
