import { type Programme, phrase } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../assessment/pack.ts'
import { programmeOf } from '../assessment/words.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'
import { Deciders, Papers } from '../result/papers.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { ParameterItem } from './parameter-item.tsx'
import { parametersOf } from './parameters-of.ts'
import { subjectKey } from './subject-key.ts'

interface PartProps {
  readonly programme: Programme
}

const Conditions = ({ programme }: PartProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  return (
    <section className="programme-part">
      <h2>{t('catalogue.conditions')}</h2>
      <p>{t('catalogue.conditionsText')}</p>
      <ol className="programme-conditions">
        {programme.conditions.map((condition) => (
          <li key={condition.id}>
            <p className="condition-text">{text(condition.text)}</p>
            <p className="condition-rule">{phrase(condition.holds, programme.subject, { pack, language })}</p>
            <p className="condition-source">
              <BasisTag basis={condition.source.basis} /> {text(condition.source.text)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Benefit = ({ programme }: PartProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  const { benefit, subject } = programme
  return (
    <section className="programme-part">
      <h2>{t('catalogue.benefit')}</h2>
      <p className="condition-text">{text(benefit.text)}</p>
      {benefit.amount !== null && (
        <p className="condition-rule">{phrase(benefit.amount, subject, { pack, language })}</p>
      )}
      {benefit.months !== null && (
        <p className="condition-rule">{phrase(benefit.months, subject, { pack, language })}</p>
      )}
      <p className="condition-source">
        {t('catalogue.funding')}: {text(programme.fundingLine)}
      </p>
    </section>
  )
}

const Parameters = ({ programme }: PartProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <section className="programme-part">
      <h2>{t('catalogue.parameters')}</h2>
      <p>{t('catalogue.parametersText')}</p>
      <ul className="parameters">
        {parametersOf(programme).map((parameter) => (
          <ParameterItem key={parameter.id} parameter={parameter} />
        ))}
      </ul>
    </section>
  )
}

const Missing = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <Page title={t('catalogue.missing.title')} lead={t('catalogue.missing.text')}>
      <Link to={{ page: 'programmes' }} className="krds-btn large primary">
        {t('catalogue.back')}
      </Link>
    </Page>
  )
}

/** A programme of the pack in full: what it asks, what it gives, and every figure with its source. */
export const ProgrammePage = ({ id }: { readonly id: string }): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const programme = programmeOf(id)
  if (programme === undefined) return <Missing />
  return (
    <Page title={text(programme.title)} lead={text(programme.summary)} className="programme">
      <p className="catalogue-tags">
        <span className="krds-badge bg-light-gray">
          {t(`catalogue.subject.${subjectKey(programme.subject)}`)}
        </span>
        <span className="krds-badge bg-light-secondary">{t(`result.kind.${programme.benefit.kind}`)}</span>
      </p>
      <p className="condition-source">
        <BasisTag basis={programme.source.basis} /> {text(programme.source.text)}
      </p>
      <Conditions programme={programme} />
      <Benefit programme={programme} />
      <div className="programme-part">
        <Papers evidence={programme.evidence} level="h3" />
        <Deciders programme={programme} level="h3" />
      </div>
      <Parameters programme={programme} />
      <p className="programme-ways">
        <Link to={{ page: 'check', question: null }} className="krds-btn large primary">
          {t('catalogue.check')}
        </Link>
        <Link to={{ page: 'programmes' }} className="krds-btn large tertiary">
          {t('catalogue.back')}
        </Link>
      </p>
    </Page>
  )
}
