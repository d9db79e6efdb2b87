import type { Result } from '@ondol/rules'
import type { ReactElement } from 'react'
import type { Assessed } from '../assessment/assess-situation.ts'
import { programmeOf } from '../assessment/words.ts'
import type { Situation } from '../situation/situation.ts'
import { ResultCard } from './result-card.tsx'

interface ResultSectionProps {
  readonly title: string
  readonly text: string
  readonly results: readonly Result[]
  readonly assessed: Assessed
  readonly situation: Situation
  readonly canAnswer: boolean
  readonly isOpen: boolean
}

/** Answers of one kind under one heading. */
export const ResultSection = ({ title, text, results, ...rest }: ResultSectionProps): ReactElement | null => {
  if (results.length === 0) return null
  return (
    <section className="result-section">
      <h2>{title}</h2>
      <p className="result-section-text">{text}</p>
      <ul className="cards">
        {results.map((result) => {
          const programme = programmeOf(result.programme)
          return (
            programme && (
              <ResultCard
                key={`${result.programme} ${result.subject}`}
                programme={programme}
                result={result}
                {...rest}
              />
            )
          )
        })}
      </ul>
    </section>
  )
}
