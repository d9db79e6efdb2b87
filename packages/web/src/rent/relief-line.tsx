import type { Relief } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'

/** One relief by name, with its sum, year by year where it comes over several. */
export const ReliefLine = ({ relief }: { readonly relief: Relief }): ReactElement => {
  const { t } = useTranslation('rent')
  const text = useText()
  const language = useLanguage()
  const { id, title, amount, years } = relief
  const yearly = years.map((won) => formatWon(won, language)).join(' + ')
  return (
    <li className={`relief relief-${id}`}>
      <span className="relief-swatch" aria-hidden="true" />
      <span className="relief-title">{text(title)}</span>
      <span className="relief-amount">
        {amount === null
          ? t('unknown')
          : amount === 0
            ? t('picture.none')
            : `+${formatWon(amount, language)}`}
      </span>
      {amount === null && <span className="relief-note">{t('picture.askBelow')}</span>}
      {amount !== null && years.length > 1 && (
        <span className="relief-note">{t('picture.byYear', { years: yearly })}</span>
      )}
    </li>
  )
}
