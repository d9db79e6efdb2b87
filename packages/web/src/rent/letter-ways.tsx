import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../format/won.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'
import type { LetterBasis } from './letter-basis.ts'

const WAYS = ['claim', 'mediation'] as const

/** Both ways to a lower rent, with the one of this lease marked, and what the law says and does not say. */
export const LetterWays = ({ route, law, times }: LetterBasis): ReactElement => {
  const { t } = useTranslation('rent')
  const text = useText()
  const language = useLanguage()
  const limit = formatWon(route.limit.value, language)
  const said = [{ text: law.says, source: law.claim }, ...law.notes]
  return (
    <section className="rent-ways">
      <h2>{t('letter.ways')}</h2>
      <p>
        {route.convertedDeposit === null
          ? t('letter.openWay')
          : t('letter.converted', {
              won: formatWon(route.convertedDeposit, language),
              times: times.value,
            })}{' '}
        <BasisTag basis={route.limit.basis} />
      </p>
      <ul className="rent-ways-list">
        {WAYS.map((way) => (
          <li key={way} className={route.kind === way ? 'rent-way rent-way-yours' : 'rent-way'}>
            <h3>
              {t(`letter.${way}`)}
              {route.kind === way && <span className="krds-badge bg-light-primary">{t('letter.yours')}</span>}
            </h3>
            <p>{t(`letter.${way}Text`, { limit })}</p>
          </li>
        ))}
      </ul>
      <details className="rent-ways-law">
        <summary>{t('letter.law')}</summary>
        <ul>
          {said.map(({ text: words, source }) => (
            <li key={words.en}>
              {text(words)} <BasisTag basis={source.basis} />{' '}
              <span className="quiet">{text(source.text)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
