import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../language/use-language.ts'
import type { DeskCase, Fact } from '../../server/api-types.ts'
import { useFactTitle } from '../fact-title.ts'
import { factWords, fieldOfFact } from '../fact-words.ts'
import type { Correction } from './draft.ts'
import { FactInput } from './fact-input.tsx'
import type { PartProps } from './part-props.ts'

/** Which things a person runs or rents is not corrected by an officer; what is known of them is. */
export const canBeCorrected = ({ fact }: Fact): boolean => {
  const field = fieldOfFact(fact)
  return field !== undefined && field.type !== 'link'
}

/** A fact that nobody has stated yet. */
export const notKnown = (fact: string): Fact => ({
  fact,
  title: { ko: fact, en: fact },
  value: null,
  provenance: 'stated',
  stated: null,
  source: null,
})

interface OneProps {
  readonly correction: Correction
  readonly known: Fact
  readonly about: DeskCase
  readonly onChange: (correction: Correction | null) => void
}

const OneCorrection = ({ correction, known, about, onChange }: OneProps): ReactElement => {
  const { t } = useTranslation(['desk', 'act'])
  const language = useLanguage()
  const titleOf = useFactTitle(about)
  const field = fieldOfFact(correction.fact)
  return (
    <li className="correction">
      {field !== undefined && (
        <FactInput
          label={titleOf(known)}
          field={field}
          value={correction.value}
          onValue={(value) => onChange({ ...correction, value })}
        />
      )}
      <span className="quiet">
        {t('facts.before', { value: factWords(known.fact, known.value, language) })}
      </span>
      <button type="button" className="krds-btn small text" onClick={() => onChange(null)}>
        {t('facts.dropCorrection')}
      </button>
    </li>
  )
}

/** The facts that are corrected, each with the value that it was and the one that it becomes. */
export const CorrectionsPart = ({ draft, onDraft, problem, about }: PartProps): ReactElement | null => {
  const { t } = useTranslation(['desk', 'act'])
  if (about === null) return null
  const { corrections } = draft
  const put = (fact: string) => (correction: Correction | null) =>
    onDraft({
      corrections: corrections.flatMap((one) =>
        one.fact !== fact ? [one] : correction === null ? [] : [correction],
      ),
    })
  return (
    <div className="form-field">
      <p>{t('act:form.corrections')}</p>
      <ul>
        {corrections.map((correction) => {
          const known = about.facts.find(({ fact }) => fact === correction.fact)
          return (
            <OneCorrection
              key={correction.fact}
              correction={correction}
              known={known ?? notKnown(correction.fact)}
              about={about}
              onChange={put(correction.fact)}
            />
          )
        })}
      </ul>
      <p className="field-problem">{problem === 'corrections' ? t('act:form.problem.corrections') : null}</p>
    </div>
  )
}
