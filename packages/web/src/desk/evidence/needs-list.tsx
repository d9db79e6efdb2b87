import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { Evidence } from '../../server/api-types.ts'

/** The papers of the programme, and how well each fact is known that they would prove. */
export const NeedsList = ({ needs }: Pick<Evidence, 'needs'>): ReactElement | null => {
  const { t } = useTranslation('evidence')
  const text = useText()
  if (needs.length === 0) return null
  return (
    <>
      <h3>{t('needs')}</h3>
      <ul className="needs">
        {needs.map(({ paper, facts, isNeeded, about }) => (
          <li key={`${paper.id} ${about.join(' ')}`}>
            {text(paper.title)}{' '}
            <span className={`krds-badge ${isNeeded ? 'bg-light-warning' : 'bg-light-success'}`}>
              {t(isNeeded ? 'needed' : 'proven')}
            </span>
            <span className="cell-sub">
              {facts.map(({ title, standing }) => `${text(title)}: ${t(`standing.${standing}`)}`).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
