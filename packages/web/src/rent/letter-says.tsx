import type { Terms } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRatio } from '../format/ratio.ts'
import { formatWon } from '../format/won.ts'
import { useLanguage } from '../language/use-language.ts'
import { Link } from '../shell/link.tsx'
import type { LetterBasis } from './letter-basis.ts'
import type { RentCase } from './rent-case.ts'
import { rentQuery } from './rent-query.ts'

interface LetterSaysProps {
  readonly basis: LetterBasis
  readonly opened: RentCase
  /** What is asked for; `null` where neither the rules nor the tenant say. */
  readonly terms: Terms | null
}

const Asked = ({ basis, opened, terms }: LetterSaysProps): ReactElement => {
  const { t } = useTranslation('rent')
  const by = basis.recommended.status === 'eligible' ? basis.recommended.terms : null
  const isRecommended = by !== null && by.cut === terms?.cut && by.months === terms.months
  const why = isRecommended
    ? t('letter.recommended')
    : by === null
      ? t('letter.ownOnly')
      : t('letter.own', { cut: formatRatio(by.cut), months: by.months })
  const { example, lease } = opened
  return (
    <>
      {terms !== null && (
        <strong>{t('letter.asksValue', { cut: formatRatio(terms.cut), months: terms.months })}</strong>
      )}
      <p className="quiet">{terms === null ? t('letter.nothing') : why}</p>
      <Link to={{ page: 'rent', query: rentQuery({ example, lease, terms }) }}>{t('letter.change')}</Link>
    </>
  )
}

/** The figures that the letter will hold, and what it asks for. */
export const LetterSays = (props: LetterSaysProps): ReactElement => {
  const { t } = useTranslation('rent')
  const language = useLanguage()
  const { recentSales, salesBase, salesDrop, rentBurden } = props.basis.figures
  const won = (amount: number | null): string =>
    amount === null ? t('unknown') : formatWon(amount, language)
  const share = (ratio: number | null): string => (ratio === null ? t('unknown') : formatRatio(ratio))
  const rows = [
    [t('letter.base'), won(salesBase)],
    [t('letter.sales'), won(recentSales)],
    [t('letter.drop'), share(salesDrop)],
    [t('letter.burden'), share(rentBurden)],
  ] as const
  return (
    <section className="letter-says">
      <h2>{t('letter.says')}</h2>
      <dl className="figures">
        {rows.map(([what, said]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <div>
          <dt>{t('letter.asks')}</dt>
          <dd>
            <Asked {...props} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
