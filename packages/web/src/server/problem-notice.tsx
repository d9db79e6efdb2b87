import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { addCatalogue } from '../language/add-catalogue.ts'
import { useLanguage } from '../language/use-language.ts'
import { problems as en } from '../messages/en/problems.ts'
import { problems as ko } from '../messages/ko/problems.ts'
import { type Problem, ServerProblem } from './server-problem.ts'

addCatalogue('problems', { ko, en })

type Kind = keyof typeof ko

const BY_TYPE: ReadonlyMap<string, Kind> = new Map([
  ['urn:ondol:problem:unreachable', 'unreachable'],
  ['urn:ondol:problem:moved-on', 'movedOn'],
] as const)

const kindOf = ({ type, status }: Problem): Kind => {
  const named = BY_TYPE.get(type)
  if (named !== undefined) return named
  if (status === 401) return 'signedOut'
  if (status === 403) return 'notAllowed'
  if (status === 404) return 'notFound'
  if (status === 429) return 'tooMany'
  return status >= 500 ? 'failed' : 'refused'
}

/** Reasons come in both languages where a rule refused something. */
const reasonsIn = ({ reasons }: Problem, language: 'ko' | 'en'): readonly string[] =>
  Array.isArray(reasons)
    ? reasons.flatMap((reason: { readonly [L in 'ko' | 'en']?: string }) => reason[language] ?? [])
    : []

/** Says what the server refused, in words for people. It keeps its place, so that readers hear of it. */
export const ProblemNotice = ({ error }: { readonly error: Error | null }): ReactElement => {
  const { t } = useTranslation('problems')
  const language = useLanguage()
  const problem = error instanceof ServerProblem ? error.problem : null
  const reasons = problem === null ? [] : reasonsIn(problem, language)
  const kind = problem === null ? 'failed' : kindOf(problem)
  return (
    <div className="server-problem" role="alert">
      {error !== null && (
        <>
          <p>{t(kind)}</p>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {kind === 'refused' && reasons.length === 0 && <p lang="en">{problem?.detail}</p>}
        </>
      )}
    </div>
  )
}
