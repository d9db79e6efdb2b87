import { type ReactElement, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useNames } from '../assessment/use-names.ts'
import { programmeOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { useArrival } from '../shell/use-arrival.ts'
import type { FactValue, Situation } from '../situation/situation.ts'
import type { Question } from './question.ts'
import { QuestionField } from './question-field.tsx'
import { WorkFinder } from './work-finder.tsx'

export interface QuestionScreenProps {
  readonly question: Question
  readonly situation: Situation
  readonly onAnswer: (value: FactValue) => void
  readonly onMonths: (values: Readonly<Record<string, number>>) => void
  readonly onUnknown: () => void
  /** Takes the kind of work that the finder found, and the special occupation with it. */
  readonly onWork: (work: string, occupation: string) => void
  readonly onBack: () => void
}

const WhyAsked = ({ programmes }: { readonly programmes: readonly string[] }): ReactElement | null => {
  const { t } = useTranslation()
  const text = useText()
  const titles = programmes.flatMap((id) => programmeOf(id) ?? []).map(({ title }) => text(title))
  if (titles.length === 0) return null
  return (
    <p className="question-why">
      {t('wizard.why')} {titles.slice(0, 3).join(', ')}
      {titles.length > 3 && ` ${t('wizard.whyMore', { count: titles.length - 3 })}`}
    </p>
  )
}

/** One question, in large letters, and nothing beside it that has to be read first. */
export const QuestionScreen = (props: QuestionScreenProps): ReactElement => {
  const { question, situation } = props
  const { t } = useTranslation()
  const text = useText()
  const nameOf = useNames(situation)
  const heading = useArrival()
  const id = useId()
  const { field, name } = question
  const about = nameOf(`${name.entity}/${name.id}`)
  const ask = text(field.ask ?? field.title)
  useEffect(() => {
    document.title = `${ask} · ${t('shell.name')}`
  }, [ask, t])
  return (
    <section className="question" aria-labelledby={id}>
      <p className="question-about">
        <span className="krds-badge bg-light-primary">{about}</span>
      </p>
      <h1 id={id} ref={heading} tabIndex={-1} className="question-title">
        {ask}
      </h1>
      <p id={`${id}-help`} className="question-help">
        {field.help !== undefined && text(field.help)}
      </p>
      <QuestionField
        question={question}
        onAnswer={props.onAnswer}
        onMonths={props.onMonths}
        onUnknown={props.onUnknown}
        labelledBy={id}
        describedBy={`${id}-help`}
      />
      {name.entity === 'person' && name.field === 'work' && <WorkFinder onFound={props.onWork} />}
      <WhyAsked programmes={question.waitedForBy} />
      <button type="button" className="krds-btn medium text question-back" onClick={props.onBack}>
        {t('wizard.back')}
      </button>
    </section>
  )
}
