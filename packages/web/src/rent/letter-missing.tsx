import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNames } from '../assessment/use-names.ts'
import { fieldOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import { questionOf, readKey } from '../situation/question-key.ts'
import type { RentCase } from './rent-case.ts'

interface LetterMissingProps {
  readonly missing: readonly string[]
  readonly opened: RentCase
}

/** What must be known before there is a letter, each with the way to its question. */
export const LetterMissing = ({ missing, opened }: LetterMissingProps): ReactElement => {
  const { t } = useTranslation('rent')
  const text = useText()
  const nameOf = useNames(opened.situation)
  const questions = [...new Set(missing.map(questionOf))]
  return (
    <section className="letter-missing">
      <h2>{t('letter.missing')}</h2>
      <p className="quiet">{t('letter.missingText')}</p>
      <ul className="missing">
        {questions.map((key) => {
          const name = readKey(key)
          const field = name === null ? undefined : fieldOf(name.entity, name.field)
          const label = `${nameOf(key.replace(/\.\w+$/, ''))} · ${field === undefined ? key : text(field.title)}`
          return (
            <li key={key}>
              {opened.isOwn ? <Link to={{ page: 'check', question: key }}>{label}</Link> : label}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
