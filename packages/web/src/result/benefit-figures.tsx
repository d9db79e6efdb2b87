import { type Facts, meaningOf, type Programme, type Result, valueWords } from '@ondol/rules'
import type { ReactElement } from 'react'
import { amountText } from '../assessment/amount-text.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { totalText } from './total-text.ts'
import { useSpeech } from './use-speech.ts'

interface BenefitFiguresProps {
  readonly programme: Programme
  readonly result: Result
  readonly facts: Facts
}

/** The figures of what one gets: amount, months, and such as the rate or the lender to try first. */
export const BenefitFigures = ({ programme, result, facts }: BenefitFiguresProps): ReactElement | null => {
  const language = useLanguage()
  const text = useText()
  const speech = useSpeech(facts)
  const { benefit } = result
  if (benefit === null || result.status !== 'eligible') return null
  const amount = amountText(result, language)
  return (
    <dl className="figures">
      <div>
        <dt>{text(programme.benefit.text)}</dt>
        <dd>
          {amount}
          {amount !== '' && ' '}
          <span className="figures-total">{totalText(result, language)}</span>
        </dd>
      </div>
      {programme.benefit.details.map(({ id, title, value }) => (
        <div key={id}>
          <dt>{text(title)}</dt>
          <dd>
            {valueWords(benefit[id] ?? undefined, meaningOf(value, programme.subject, speech), language)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
