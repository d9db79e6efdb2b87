import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { amountText } from '../assessment/amount-text.ts'
import { isAmountOpen } from '../assessment/summary.ts'
import { useNames } from '../assessment/use-names.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { ResultDetail, type ResultDetailProps } from './result-detail.tsx'
import { totalText } from './total-text.ts'
import { useStanding } from './use-standing.ts'

export type ResultCardProps = ResultDetailProps & {
  /** Opened from outside, for print. */
  readonly isOpen: boolean
}

const Standing = ({ result, programme }: Pick<ResultCardProps, 'result' | 'programme'>): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const standing = useStanding()
  if (result.status !== 'eligible' || result.excludedBy !== null) {
    return <span className="card-note">{standing(result)}</span>
  }
  const amount = amountText(result, language)
  const instead = isAmountOpen(result)
    ? t('wizard.soFar.amountOpen')
    : t(`result.kind.${programme.benefit.kind}`)
  return (
    <span className="card-amount">
      <strong>{amount === '' ? instead : amount}</strong>
      <span className="card-total">{totalText(result, language)}</span>
    </span>
  )
}

/** A programme's answer for one person or thing; opening it shows everything behind the answer. */
export const ResultCard = (props: ResultCardProps): ReactElement => {
  const { result, programme, situation } = props
  const text = useText()
  const { t } = useTranslation()
  const nameOf = useNames(situation)
  const [isOpened, setOpened] = useState(false)
  const isOpen = isOpened || props.isOpen
  return (
    <li className={`card card-${result.excludedBy === null ? result.status : 'excluded'}`}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary className="card-head">
          <span className="card-title-line">
            <h3 className="card-title">{text(programme.title)}</h3>
            <span className="card-subject">{nameOf(result.subject)}</span>
            {programme.benefit.kind === 'loan' && result.status === 'eligible' && (
              <span className="krds-badge bg-light-gray">{t('result.kind.loan')}</span>
            )}
          </span>
          <Standing result={result} programme={programme} />
        </summary>
        {isOpen && <ResultDetail {...props} />}
      </details>
    </li>
  )
}
