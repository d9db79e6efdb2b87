import {
  type Bracket,
  type Language,
  type Parameter,
  type Version,
  valueWords,
  versionsOf,
} from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format/date.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'

const wordsOf = (parameter: Parameter, value: number | string, language: Language): string => {
  if (typeof value === 'string') return formatDate(value, language)
  const kind = parameter.kind === 'value' ? parameter.type : parameter.output
  return valueWords(value, { type: { kind }, unit: parameter.unit }, language)
}

const isSteps = (value: Version['value']): value is readonly Bracket[] => typeof value === 'object'

interface VersionValueProps {
  readonly parameter: Parameter
  readonly version: Version
}

const VersionValue = ({ parameter, version }: VersionValueProps): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!isSteps(version.value)) return <strong>{wordsOf(parameter, version.value, language)}</strong>
  const input = (value: number): string =>
    valueWords(value, { type: { kind: parameter.kind === 'scale' ? parameter.input : 'int' } }, language)
  return (
    <ul className="steps">
      {version.value.map((step) => (
        <li key={`${step.from} ${step.above}`}>
          {step.above === undefined
            ? t('catalogue.step', {
                from: input(step.from ?? 0),
                value: wordsOf(parameter, step.value, language),
              })
            : t('catalogue.stepAbove', {
                from: input(step.above),
                value: wordsOf(parameter, step.value, language),
              })}
        </li>
      ))}
    </ul>
  )
}

/** A figure that the city may change, with its values by date. */
export const ParameterItem = ({ parameter }: { readonly parameter: Parameter }): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  const versions = versionsOf(parameter)
  return (
    <li className="parameter">
      <h3>{text(parameter.title)}</h3>
      <ul className="versions">
        {versions.map((version) => (
          <li key={version.key}>
            {versions.length > 1 && (
              <span className="version-from">
                {version.key === 'start'
                  ? t('catalogue.always')
                  : t('catalogue.from', { date: formatDate(version.key, language) })}
              </span>
            )}
            <VersionValue parameter={parameter} version={version} />
            <span className="reason-source">
              <BasisTag basis={version.basis} /> {text(version.source)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
