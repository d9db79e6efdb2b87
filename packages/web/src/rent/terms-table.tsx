import { basisWords } from '@ondol/rules'
import type { Weighed } from '@ondol/seoul'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRatio } from '../format/ratio.ts'
import { useLanguage, useText } from '../language/use-language.ts'
import { signedWon } from './signed-won.ts'

/** The same figures as the picture, as a table to read line by line. */
export const TermsTable = ({ weighed }: { readonly weighed: Weighed }): ReactElement => {
  const { t } = useTranslation('rent')
  const text = useText()
  const language = useLanguage()
  const { tenant, landlord, terms } = weighed
  const won = (amount: number | null): string =>
    amount === null ? t('unknown') : signedWon(amount, language)
  return (
    <details className="terms-table">
      <summary>{t('table.open')}</summary>
      <table>
        <caption>{t('table.caption', { cut: formatRatio(terms.cut), count: terms.months })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('picture.tenant')}</th>
            <th scope="col">{t('picture.landlord')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('table.rent')}</th>
            <td>{won(tenant.saving)}</td>
            <td>{won(landlord.lostRent === null ? null : -landlord.lostRent)}</td>
          </tr>
          {landlord.reliefs.map(({ id, title, amount, source }) => (
            <tr key={id}>
              <th scope="row">
                {text(title)}
                <span className="quiet">
                  {' '}
                  ({t('table.basis')}: {basisWords[source.basis][language]})
                </span>
              </th>
              <td />
              <td>{won(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('table.net')}</th>
            <td>{won(tenant.net)}</td>
            <td>
              {won(landlord.net)}
              {!landlord.isComplete && landlord.net !== null && ` (${t('atLeast')})`}
            </td>
          </tr>
        </tbody>
      </table>
    </details>
  )
}
