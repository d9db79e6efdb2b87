import { explain, type Programme, type Result, reasonsOf } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { pack } from '../assessment/pack.ts'
import { useNames } from '../assessment/use-names.ts'
import { programmeOf } from '../assessment/words.ts'
import { useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import type { Situation } from '../situation/situation.ts'
import { BasisTag } from './basis-tag.tsx'
import { BenefitFigures } from './benefit-figures.tsx'
import { Changes } from './changes.tsx'
import { ConditionItem } from './condition-item.tsx'
import { MissingFacts } from './missing-facts.tsx'
import { Deciders, Papers } from './papers.tsx'
import { RentLinks } from './rent-links.tsx'
import { useSpeech } from './use-speech.ts'

export interface ResultDetailProps {
  readonly programme: Programme
  readonly result: Result
  readonly assessed: Assessed
  readonly situation: Situation
  readonly canAnswer: boolean
}

const ExcludedNote = ({ result }: { readonly result: Result }): ReactElement | null => {
  const { t } = useTranslation()
  const text = useText()
  const other = result.excludedBy === null ? undefined : programmeOf(result.excludedBy)
  return other === undefined ? null : (
    <p className="excluded">{t('result.excludedBy', { other: text(other.title) })}</p>
  )
}

/** The reasons of one answer, its papers, who decides, and the source of it all. */
export const ResultDetail = (props: ResultDetailProps): ReactElement => {
  const { programme, result, assessed } = props
  const { t } = useTranslation()
  const text = useText()
  const speech = useSpeech(assessed.facts)
  const nameOf = useNames(props.situation)
  const explanation = explain(pack, assessed.facts, result)
  const reasons = explanation === undefined ? undefined : reasonsOf(explanation, speech)
  return (
    <div className="detail">
      <ExcludedNote result={result} />
      <p className="detail-summary">{text(programme.summary)}</p>
      <BenefitFigures programme={programme} result={result} facts={assessed.facts} />
      <RentLinks programme={programme.id} subject={result.subject} situation={props.situation} />
      <MissingFacts {...props} />
      <Changes changes={reasons?.changes ?? []} />
      <section className="detail-part">
        <h4>{t('result.conditions')}</h4>
        <ul className="conditions">
          {programme.conditions.map((condition, at) => {
            const reason = reasons?.conditions[at]?.reason
            return (
              reason && (
                <ConditionItem
                  key={condition.id}
                  condition={condition}
                  reason={reason}
                  subject={result.subject}
                  nameOf={nameOf}
                />
              )
            )
          })}
        </ul>
      </section>
      <Papers evidence={programme.evidence} level="h4" />
      <Deciders programme={programme} level="h4" />
      <p className="detail-source">
        <BasisTag basis={programme.source.basis} /> {text(programme.source.text)} ·{' '}
        <Link to={{ page: 'programme', id: programme.id }}>{t('result.toProgramme')}</Link>
      </p>
    </div>
  )
}
