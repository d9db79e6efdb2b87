import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../../format/won.ts'
import { useLanguage } from '../../language/use-language.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useSend } from '../use-exchange.ts'
import { useOrders, WAITING } from '../use-orders.ts'

/** What is released and not sent, and the button that sends it. */
export const SendPart = (): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const waiting = useOrders(WAITING).data?.total
  const send = useSend()
  const count = waiting?.orders ?? 0
  return (
    <section className="desk-part">
      <h2>{t('send.title')}</h2>
      <p>
        {count === 0
          ? t('send.nothing')
          : t('send.waiting', { count, sum: formatWon(waiting?.amount ?? 0, language) })}
      </p>
      <ProblemNotice error={send.error} />
      <p className="page-ways">
        <button
          type="button"
          className="krds-btn medium primary"
          disabled={count === 0 || send.isPending}
          onClick={() => send.mutate()}
        >
          {t('send.run')}
        </button>
      </p>
      <p role="status">
        {send.data !== undefined && (send.data === 0 ? t('send.held') : t('send.made', { count: send.data }))}
      </p>
    </section>
  )
}
