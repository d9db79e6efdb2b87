import type { ChangeReason } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { BasisTag } from './basis-tag.tsx'

/** What would have to be otherwise for a refusal to become a yes. */
export const Changes = ({ changes }: { readonly changes: readonly ChangeReason[] }): ReactElement | null => {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <section className="detail-part">
      <h4>{t('result.changes')}</h4>
      <ul className="changes">
        {changes.map((change) => (
          <li key={`${change.condition} ${change.text}`}>
            {change.text}
            {change.parameter !== null && (
              <span className="reason-source">
                <BasisTag basis={change.parameter.basis} /> {change.parameter.source}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
