import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessed } from '../assessment/assess-situation.ts'
import { summaryOf } from '../assessment/summary.ts'
import { formatDate } from '../format/date.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'

/** What it all comes to, in one large figure and three small lines. */
export const Hero = ({ assessed }: { readonly assessed: Assessed }): ReactElement => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { money, loans, possible } = summaryOf(assessed.facts, assessed.results)
  return (
    <section className="hero" aria-label={t('result.hero.label')}>
      <p className="hero-label">{t('result.hero.money')}</p>
      <p className="hero-money">{formatWon(money, language)}</p>
      <ul className="hero-lines">
        {loans > 0 && <li>{t('result.hero.loans', { loans: formatWon(loans, language) })}</li>}
        {possible > 0 && <li>{t('result.hero.possible', { possible: formatWon(possible, language) })}</li>}
        <li>{t('result.hero.date', { date: formatDate(assessed.facts.asOf, language) })}</li>
      </ul>
    </section>
  )
}
