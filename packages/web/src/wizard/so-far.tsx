import { type Result, totalOf } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { byWorth } from '../assessment/by-worth.ts'
import { isAmountOpen, isLoan, summaryOf } from '../assessment/summary.ts'
import { useNames } from '../assessment/use-names.ts'
import { programmeOf } from '../assessment/words.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import type { Situation } from '../situation/situation.ts'

interface SoFarProps {
  readonly assessed: Assessed
  readonly situation: Situation
}

const Had = ({ assessed, situation }: SoFarProps): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  const language = useLanguage()
  const nameOf = useNames(situation)
  const worth = (result: Result): string => {
    const total = totalOf(result)
    if (isAmountOpen(result)) return t('wizard.soFar.amountOpen')
    return total === undefined || isLoan(result)
      ? t(`result.kind.${result.benefit?.kind ?? 'service'}`)
      : formatWon(total, language)
  }
  const had = byWorth(
    assessed.results.filter(({ status, excludedBy }) => status === 'eligible' && excludedBy === null),
  )
  if (had.length === 0) return <p className="so-far-empty">{t('wizard.soFar.none')}</p>
  return (
    <ul className="so-far-list">
      {had.map((result) => (
        <li key={`${result.programme} ${result.subject}`}>
          <span className="so-far-programme">
            {text(programmeOf(result.programme)?.title ?? { ko: '', en: '' })}
            <span className="so-far-subject">{nameOf(result.subject)}</span>
          </span>
          <span className="so-far-amount">{worth(result)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What is settled so far and what it comes to, said calmly when it changes. */
export const SoFar = ({ assessed, situation }: SoFarProps): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const summary = summaryOf(assessed.facts, assessed.results)
  const money = formatWon(summary.money, language)
  return (
    <aside className="so-far" aria-label={t('wizard.soFar.label')}>
      <details className="so-far-details" open={matchMedia('(min-width: 1024px)').matches}>
        <summary className="so-far-summary">
          <span className="so-far-title">{t('wizard.soFar.money')}</span>
          <strong className="so-far-money">{money}</strong>
          <span className="so-far-counts">
            {t('wizard.soFar.counts', { eligible: summary.eligible, open: summary.open })}
          </span>
        </summary>
        <Had assessed={assessed} situation={situation} />
        {summary.loans > 0 && (
          <p className="so-far-line">
            {t('wizard.soFar.loans', { loans: formatWon(summary.loans, language) })}
          </p>
        )}
        {summary.possible > 0 && (
          <p className="so-far-line">
            {t('wizard.soFar.possible', { possible: formatWon(summary.possible, language) })}
          </p>
        )}
        <p className="so-far-line">{t('wizard.soFar.closed', { count: summary.ineligible })}</p>
        <Link to={{ page: 'result', example: null }} className="krds-btn medium secondary so-far-result">
          {t('wizard.soFar.result')}
        </Link>
      </details>
      <p className="sr-only" role="status">
        {t('wizard.soFar.announce', { money, eligible: summary.eligible })}
      </p>
    </aside>
  )
}
