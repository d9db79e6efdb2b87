import { isYetToCome, type Result } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { useNames } from '../assessment/use-names.ts'
import { fieldOf } from '../assessment/words.ts'
import { dayAfterMonth, formatDate } from '../format/date.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import { monthOf, questionOf, readKey } from '../situation/question-key.ts'
import type { Situation } from '../situation/situation.ts'

interface MissingFactsProps {
  readonly result: Result
  readonly assessed: Assessed
  readonly situation: Situation
  readonly canAnswer: boolean
}

/** The day from which all of a question's months can be known; null where they can be known now. */
const notBefore = (paths: readonly string[], { facts }: Assessed): string | null => {
  const months = paths.filter((path) => isYetToCome(path, facts)).flatMap((path) => monthOf(path) ?? [])
  const last = months.sort().at(-1)
  return last === undefined ? null : dayAfterMonth(last)
}

const byQuestion = (paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const path of paths) groups.set(questionOf(path), [...(groups.get(questionOf(path)) ?? []), path])
  return groups
}

/** What is still to be known for an answer, each with a way to say it, or the day from which it can be said. */
export const MissingFacts = ({
  result,
  assessed,
  situation,
  canAnswer,
}: MissingFactsProps): ReactElement | null => {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(situation)
  if (result.missing.length === 0) return null
  return (
    <section className="detail-part">
      <h4>{t('result.missing')}</h4>
      <ul className="missing">
        {[...byQuestion(result.missing)].map(([key, paths]) => {
          const name = readKey(key)
          const field = name === null ? undefined : fieldOf(name.entity, name.field)
          const day = notBefore(paths, assessed)
          const label = `${nameOf(key.replace(/\.\w+$/, ''))} · ${field === undefined ? key : text(field.title)}`
          return (
            <li key={key}>
              {canAnswer && day === null ? <Link to={{ page: 'check', question: key }}>{label}</Link> : label}
              {day !== null && (
                <span className="missing-day">
                  {t('result.notBefore', { day: formatDate(day, language) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
