import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../language/use-language.ts'
import type { DeskCase, Fact } from '../../server/api-types.ts'
import { Tick } from '../../shell/tick.tsx'
import { canBeCorrected, notKnown } from '../act/corrections-part.tsx'
import { useFactTitle, useThingName } from '../fact-title.ts'
import { factWords, fieldOfFact } from '../fact-words.ts'
import { FactItem, type FactItemProps } from './fact-item.tsx'
import { groupFacts, isNoteworthy } from './group-facts.ts'
import { readFacts } from './read-facts.ts'
import { SeriesItem } from './series-item.tsx'

interface FactsPartProps {
  readonly shown: DeskCase
  /** `null` where facts cannot be corrected now. */
  readonly onCorrect: ((fact: Fact) => void) | null
}

/** A fact that links to another thing names it; others say their value. */
const useWords = (nameOf: (thing: string) => string): FactItemProps['wordsOf'] => {
  const language = useLanguage()
  return ({ fact }, value) => {
    const field = fieldOfFact(fact)
    return field?.type === 'link' && typeof value === 'string'
      ? nameOf(`${field.to}/${value}`)
      : factWords(fact, value, language)
  }
}

const FactLists = ({
  shown,
  facts,
  onCorrect,
}: FactsPartProps & { readonly facts: readonly Fact[] }): ReactElement => {
  const nameOf = useThingName(shown)
  const wordsOf = useWords(nameOf)
  return (
    <>
      {groupFacts(facts).map(({ thing, lines }) => (
        <div key={thing}>
          <h3>{nameOf(thing)}</h3>
          <dl className="facts">
            {lines.map((line) =>
              line.kind === 'fact' ? (
                <FactItem key={line.fact.fact} fact={line.fact} wordsOf={wordsOf} onCorrect={onCorrect} />
              ) : (
                <SeriesItem key={line.field} months={line.months} wordsOf={wordsOf} onCorrect={onCorrect} />
              ),
            )}
          </dl>
        </div>
      ))}
    </>
  )
}

/** Facts that the rules ask for and nobody has stated. */
const Missing = ({ shown, onCorrect }: FactsPartProps): ReactElement | null => {
  const { t } = useTranslation('desk')
  const titleOf = useFactTitle(shown)
  const { missing } = shown.rules.now
  if (missing.length === 0) return null
  return (
    <div className="facts-missing">
      <h3>{t('facts.missing', { count: missing.length })}</h3>
      <ul>
        {missing.map(notKnown).map((fact) => (
          <li key={fact.fact}>
            {titleOf(fact)}{' '}
            {onCorrect !== null && canBeCorrected(fact) && (
              <button type="button" className="krds-btn small text" onClick={() => onCorrect(fact)}>
                {t('facts.fillIn')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The facts that the decision rests on, by whom they are about, and then all others that were stated. */
export const FactsPart = (props: FactsPartProps): ReactElement => {
  const { t } = useTranslation('desk')
  const { shown } = props
  const [isNarrowed, setNarrowed] = useState(false)
  const noteworthy = shown.facts.filter(isNoteworthy)
  const isRead = readFacts(shown.rules.reasons)
  const facts = isNarrowed ? noteworthy : shown.facts
  const others = facts.filter((fact) => !isRead(fact.fact))
  return (
    <section className="desk-part">
      <h2>{t('facts.title')}</h2>
      <Missing {...props} />
      {noteworthy.length > 0 && (
        <Tick isOn={isNarrowed} onTurn={setNarrowed}>
          {t('facts.narrow', { count: noteworthy.length })}
        </Tick>
      )}
      <FactLists {...props} facts={facts.filter((fact) => isRead(fact.fact))} />
      {others.length > 0 && (
        <details className="facts-others">
          <summary>{t('facts.others', { count: others.length })}</summary>
          <FactLists {...props} facts={others} />
        </details>
      )}
    </section>
  )
}
