import { type Field, type Language, meaningOf, valueWords } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { useNames } from '../assessment/use-names.ts'
import { fieldOf } from '../assessment/words.ts'
import { formatDate, formatMonth } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import { readKey } from '../situation/question-key.ts'
import { factsOf, isList, isSeries, type Situation } from '../situation/situation.ts'
import { useSpeech } from './use-speech.ts'

interface AnswersProps {
  readonly situation: Situation
  readonly assessed: Assessed
}

const seriesWords = (
  series: Readonly<Record<string, number>>,
  field: Field | undefined,
  language: Language,
): string => {
  const isWon = field?.type === 'monthly' && field.of === 'won'
  return Object.entries(series)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, one]) => `${formatMonth(month, language)} ${isWon ? formatWon(one, language) : one}`)
    .join(', ')
}

/** A stored answer in words, as the explanations say it. */
const useAnswerWords = ({ situation, assessed }: AnswersProps): ((key: string) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const speech = useSpeech(assessed.facts)
  return (key) => {
    const name = readKey(key)
    const value = name === null ? undefined : factsOf(situation.facts, name.entity, name.id)[name.field]
    if (name === null || value === undefined) return t('fields.unknown')
    if (isSeries(value)) return seriesWords(value, fieldOf(name.entity, name.field), language)
    const meaning = meaningOf({ kind: 'field', ...name }, name.entity, speech)
    if (meaning.type.kind === 'date') return formatDate(String(value), language)
    return valueWords(isList(value) ? new Set(value) : value, meaning, language)
  }
}

/** Everything that was answered, each with a way back to its question. */
export const Answers = (props: AnswersProps): ReactElement => {
  const { situation } = props
  const { t } = useTranslation()
  const text = useText()
  const nameOf = useNames(situation)
  const wordsOf = useAnswerWords(props)
  return (
    <details className="answers">
      <summary>
        <h2>{t('result.answers.title', { count: situation.asked.length })}</h2>
      </summary>
      <ul className="answers-list">
        {situation.asked.map((key) => {
          const name = readKey(key)
          const field = name === null ? undefined : fieldOf(name.entity, name.field)
          return (
            <li key={key}>
              <span className="answer-what">
                {nameOf(key.replace(/\.\w+$/, ''))} · {field === undefined ? key : text(field.title)}
              </span>
              <span className="answer-value">{wordsOf(key)}</span>
              <Link to={{ page: 'check', question: key }}>
                {t('result.answers.change')}
                <span className="sr-only"> {field === undefined ? key : text(field.title)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
      {situation.start !== null && (
        <p>
          <Link to={{ page: 'check', question: 'start' }}>{t('result.answers.start')}</Link>
        </p>
      )}
    </details>
  )
}
