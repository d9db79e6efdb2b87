import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standing } from './hand-in.ts'

const MINUTE = 60

/** Where one stands when more apply than can be served; the page goes on by itself. */
export const WaitingNotice = ({ standing }: { readonly standing: Standing }): ReactElement => {
  const { t } = useTranslation('mine')
  const { position, waitSeconds } = standing
  return (
    <section className="waiting" role="status">
      <h2>{t('waiting.title')}</h2>
      <p className="waiting-position">{t('waiting.position', { position })}</p>
      <p>
        {waitSeconds < MINUTE
          ? t('waiting.seconds', { count: waitSeconds })
          : t('waiting.minutes', { count: Math.ceil(waitSeconds / MINUTE) })}
      </p>
      <p>{t('waiting.text')}</p>
    </section>
  )
}
