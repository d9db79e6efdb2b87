import { type ReactElement, useEffect } from 'react'
import { useAssessed } from '../assessment/use-assessed.ts'
import { CityNotice } from '../city/city-notice.tsx'
import { useCity } from '../city/use-city.ts'
import { navigate } from '../shell/route.ts'
import { Skeleton } from '../shell/skeleton.tsx'
import { hasBegun, useDraft } from '../situation/draft.ts'
import { nextStep } from './next-step.ts'
import { QuestionStep } from './question-step.tsx'
import { StartForm } from './start-form.tsx'
import { UnreadableFacts } from './unreadable-facts.tsx'

const Redirect = ({ question }: { readonly question: string | null }): ReactElement => {
  useEffect(() => {
    navigate(question === null ? { page: 'result', example: null } : { page: 'check', question }, 'replace')
  }, [question])
  return <Skeleton />
}

/** The wizard: first who you are, then one question at a time. */
export const CheckPage = ({ question }: { readonly question: string | null }): ReactElement => {
  const draft = useDraft()
  const assessed = useAssessed(draft)
  const city = useCity()
  if (assessed === null || city.kind === 'asking') return <Skeleton />
  if (!hasBegun(draft) || (question === 'start' && draft.start !== null)) {
    return (
      <>
        <CityNotice situation={draft} />
        <StartForm situation={draft} />
      </>
    )
  }
  if (assessed.kind === 'unreadable') return <UnreadableFacts {...assessed} />
  if (question === null) return <Redirect question={nextStep(assessed)} />
  return (
    <>
      <CityNotice situation={draft} />
      <div className="inner check">
        <QuestionStep questionKey={question} situation={draft} assessed={assessed} city={city.city} />
      </div>
    </>
  )
}
