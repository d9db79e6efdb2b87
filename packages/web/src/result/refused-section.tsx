import type { Programme, Result } from '@ondol/rules'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { useNames } from '../assessment/use-names.ts'
import { programmeOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import type { Situation } from '../situation/situation.ts'
import { ResultDetail } from './result-detail.tsx'
import { useStanding } from './use-standing.ts'

interface RefusedProps {
  readonly assessed: Assessed
  readonly situation: Situation
  readonly canAnswer: boolean
  readonly isOpen: boolean
}

interface RefusedCardProps extends RefusedProps {
  readonly programme: Programme
  readonly results: readonly Result[]
}

/** A programme that is refused: once, whoever it was asked for, with the reasons for each of them. */
const RefusedCard = ({ programme, results, isOpen, ...rest }: RefusedCardProps): ReactElement => {
  const text = useText()
  const nameOf = useNames(rest.situation)
  const standing = useStanding()
  const [isOpened, setOpened] = useState(false)
  const isShown = isOpened || isOpen
  const [first] = results
  return (
    <li className="card card-ineligible">
      <details open={isShown} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary className="card-head">
          <span className="card-title-line">
            <h3 className="card-title">{text(programme.title)}</h3>
            <span className="card-subject">{results.map(({ subject }) => nameOf(subject)).join(', ')}</span>
          </span>
          <span className="card-note">
            {results.length > 1 && first !== undefined && `${nameOf(first.subject)} — `}
            {first !== undefined && standing(first)}
          </span>
        </summary>
        {isShown &&
          results.map((result) => (
            <div key={result.subject}>
              {results.length > 1 && <p className="refused-subject">{nameOf(result.subject)}</p>}
              <ResultDetail programme={programme} result={result} {...rest} />
            </div>
          ))}
      </details>
    </li>
  )
}

const byProgramme = (results: readonly Result[]): ReadonlyMap<string, readonly Result[]> => {
  const groups = new Map<string, Result[]>()
  for (const result of results)
    groups.set(result.programme, [...(groups.get(result.programme) ?? []), result])
  return groups
}

/** What is refused is explained, not hidden. */
export const RefusedSection = ({
  results,
  ...rest
}: RefusedProps & { readonly results: readonly Result[] }): ReactElement | null => {
  const { t } = useTranslation()
  const groups = byProgramme(results)
  if (groups.size === 0) return null
  return (
    <section className="result-section">
      <h2>{t('result.refused.title', { count: groups.size })}</h2>
      <p className="result-section-text">{t('result.refused.text')}</p>
      <ul className="cards">
        {[...groups].map(([id, own]) => {
          const programme = programmeOf(id)
          return programme && <RefusedCard key={id} programme={programme} results={own} {...rest} />
        })}
      </ul>
    </section>
  )
}
