import type { Basis } from '@ondol/rules'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { pack } from '../assessment/pack.ts'
import { useText } from '../language/use-language.ts'
import { BasisTag } from '../result/basis-tag.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { subjectKey } from './subject-key.ts'

const BASES: readonly Basis[] = ['proposal', 'statute', 'assumption']

const Legend = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <dl className="legend" aria-label={t('catalogue.legend')}>
      {BASES.map((basis) => (
        <div key={basis}>
          <dt>
            <BasisTag basis={basis} />
          </dt>
          <dd>{t(`catalogue.legendText.${basis}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** All programmes of the pack, each with a page of its own. */
export const CataloguePage = (): ReactElement => {
  const { t } = useTranslation()
  const text = useText()
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')} className="catalogue">
      <Legend />
      <ul className="catalogue-list">
        {pack.definition.programmes.map((programme) => (
          <li key={programme.id} className="catalogue-item">
            <h2>
              <Link to={{ page: 'programme', id: programme.id }}>{text(programme.title)}</Link>
            </h2>
            <p className="catalogue-tags">
              <span className="krds-badge bg-light-gray">
                {t(`catalogue.subject.${subjectKey(programme.subject)}`)}
              </span>
              <span className="krds-badge bg-light-secondary">
                {t(`result.kind.${programme.benefit.kind}`)}
              </span>
            </p>
            <p>{text(programme.summary)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
