import type { ReactElement } from 'react'
import { type Assessed, assessSituation } from '../assessment/assess-situation.ts'
import type { City } from '../city/city.ts'
import { navigate } from '../shell/route.ts'
import { answer, answerMonths, answerUnknown } from '../situation/answer.ts'
import { saveDraft } from '../situation/draft.ts'
import type { Situation } from '../situation/situation.ts'
import { LostQuestion } from './lost-question.tsx'
import { nextStep } from './next-step.ts'
import { Progress } from './progress.tsx'
import { questionFor } from './question.ts'
import { QuestionScreen } from './question-screen.tsx'
import { SoFar } from './so-far.tsx'

interface QuestionStepProps {
  readonly questionKey: string
  readonly situation: Situation
  readonly assessed: Assessed
  readonly city: City
}

/** The question before this one in the order of answering, or the first page. */
const before = ({ asked }: Situation, key: string): string => {
  const at = asked.indexOf(key)
  return (at < 0 ? asked.at(-1) : asked[at - 1]) ?? 'start'
}

/** A question with what is known so far beside it; takes the answer and goes on to the next. */
export const QuestionStep = ({ questionKey, situation, assessed, city }: QuestionStepProps): ReactElement => {
  const question = questionFor(questionKey, situation, assessed)
  if (question === null) return <LostQuestion />
  const take = (next: Situation): void => {
    saveDraft(next)
    const outcome = assessSituation(next, city)
    const step = outcome.kind === 'assessed' ? nextStep(outcome) : null
    navigate(step === null ? { page: 'result', example: null } : { page: 'check', question: step })
  }
  const takeMonths = (values: Readonly<Record<string, number>>): void => {
    const blank = question.months.filter((month) => values[month] === undefined)
    take(answerMonths(situation, question.name, { values, blank }))
  }
  return (
    <>
      <div className="check-main">
        <Progress results={assessed.results} />
        <QuestionScreen
          key={questionKey}
          question={question}
          situation={situation}
          onAnswer={(value) => take(answer(situation, question.name, value))}
          onMonths={takeMonths}
          onUnknown={() => take(answerUnknown(situation, question.name))}
          onWork={(work, occupation) => {
            const worked = answer(situation, question.name, work)
            take(answer(worked, { ...question.name, field: 'specialOccupation' }, occupation))
          }}
          onBack={() => navigate({ page: 'check', question: before(situation, questionKey) })}
        />
      </div>
      <SoFar assessed={assessed} situation={situation} />
    </>
  )
}
