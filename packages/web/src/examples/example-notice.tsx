import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { seoulDate } from '../city/city.ts'
import { useCity } from '../city/use-city.ts'
import { Link } from '../shell/link.tsx'
import { Notice } from '../shell/notice.tsx'
import { navigate } from '../shell/route.ts'
import { hasBegun, saveDraft, useDraft } from '../situation/draft.ts'
import type { Situation } from '../situation/situation.ts'
import { movedTo } from './moved-to.ts'

interface ExampleNoticeProps {
  readonly title: string
  readonly situation: Situation
}

/** Says that this is an example, and lets the visitor take it over: never over answers of one's own unasked. */
export const ExampleNotice = ({ title, situation }: ExampleNoticeProps): ReactElement => {
  const { t } = useTranslation()
  const draft = useDraft()
  const city = useCity()
  const [asks, setAsks] = useState(false)
  const take = (): void => {
    saveDraft(movedTo(situation, city.kind === 'asking' ? seoulDate(new Date()) : city.city.today))
    navigate({ page: 'result', example: null })
  }
  return (
    <Notice label={t('examples.label')}>
      <p>{asks ? t('examples.overwrite') : t('examples.viewing', { title })}</p>
      {asks ? (
        <>
          <button type="button" className="krds-btn small primary" onClick={take}>
            {t('examples.yes')}
          </button>
          <button type="button" className="krds-btn small text" onClick={() => setAsks(false)}>
            {t('examples.no')}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            className="krds-btn small text"
            onClick={() => (hasBegun(draft) ? setAsks(true) : take())}
          >
            {t('examples.take')}
          </button>
          <Link to={{ page: 'examples' }} className="krds-btn small text">
            {t('examples.others')}
          </Link>
        </>
      )}
    </Notice>
  )
}
