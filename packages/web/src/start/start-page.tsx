import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { CityNotice } from '../city/city-notice.tsx'
import { Link } from '../shell/link.tsx'
import { Page } from '../shell/page.tsx'
import { deleteDraft, hasBegun, useDraft } from '../situation/draft.ts'

const PROMISES = ['noAccount', 'onDevice', 'unknown', 'reasons'] as const

const Begin = ({ begun }: { readonly begun: boolean }): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="begin">
      <Link to={{ page: 'check', question: null }} className="krds-btn xlarge primary">
        {t(begun ? 'start.resume' : 'start.begin')}
      </Link>
      {begun && (
        <>
          <button type="button" className="krds-btn large text" onClick={deleteDraft}>
            {t('start.again')}
          </button>
          <p className="begin-note">{t('start.resumeNote')}</p>
        </>
      )}
    </div>
  )
}

const Promises = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <section className="promises">
      <h2>{t('start.promises.title')}</h2>
      <ul>
        {PROMISES.map((promise) => (
          <li key={promise}>
            <h3>{t(`start.promises.${promise}.title`)}</h3>
            <p>{t(`start.promises.${promise}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Ways = (): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="ways">
      <section>
        <h2>{t('start.examples.title')}</h2>
        <p>{t('start.examples.text')}</p>
        <Link to={{ page: 'examples' }} className="krds-btn medium secondary">
          {t('start.examples.link')}
        </Link>
      </section>
      <section>
        <h2>{t('start.programmes.title')}</h2>
        <p>{t('start.programmes.text')}</p>
        <Link to={{ page: 'programmes' }} className="krds-btn medium secondary">
          {t('start.programmes.link')}
        </Link>
      </section>
    </div>
  )
}

/** The first page: what this is for, and one large button. */
export const StartPage = (): ReactElement => {
  const { t } = useTranslation()
  const draft = useDraft()
  return (
    <>
      <CityNotice situation={draft} />
      <Page title={t('start.title')} lead={t('start.lead')} className="start">
        <Begin begun={hasBegun(draft)} />
        <Promises />
        <Ways />
      </Page>
    </>
  )
}
