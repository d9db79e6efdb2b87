import { type ReactElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWon } from '../../format/won.ts'
import { useLanguage, useText } from '../../language/use-language.ts'
import type { PaymentOrder, PaymentRelease } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { useRelease } from '../use-orders.ts'

interface ReleaseDialogProps {
  readonly orders: readonly PaymentOrder[]
  readonly onClose: () => void
  /** When the payments were released, as far as they could be. */
  readonly onDone: () => void
}

interface ResultProps {
  readonly releases: readonly PaymentRelease[]
  readonly orders: readonly PaymentOrder[]
}

/** What became of each payment: those that could not be released, with the reasons. */
const Result = ({ releases, orders }: ResultProps): ReactElement => {
  const { t } = useTranslation('payments')
  const text = useText()
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const refused = releases.filter((release) => release.kind === 'refused')
  return (
    <>
      <p ref={heading} tabIndex={-1} className="bulk-sum">
        <strong>{t('release.done', { count: releases.length - refused.length })}</strong>{' '}
        {refused.length > 0 && t('release.refused', { count: refused.length })}
      </p>
      <ul className="release-refused">
        {refused.map(({ orderId, reasons }) => (
          <li key={orderId}>
            <span className="reference">{orders.find(({ id }) => id === orderId)?.reference}</span>{' '}
            {reasons.map(text).join(' ')}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Says what is about to be released, releases it, and tells what became of it. */
export const ReleaseDialog = ({ orders, onClose, onDone }: ReleaseDialogProps): ReactElement => {
  const { t } = useTranslation('payments')
  const language = useLanguage()
  const release = useRelease()
  const sum = formatWon(
    orders.reduce((total, { amount }) => total + amount, 0),
    language,
  )
  const run = (): void =>
    release.mutate(
      orders.map(({ id }) => id),
      { onSuccess: onDone },
    )
  return (
    <Dialog title={t('release.title', { count: orders.length })} onClose={onClose}>
      <ProblemNotice error={release.error} />
      {release.data === undefined ? (
        <>
          <p>{t('release.text', { sum })}</p>
          <div className="dialog-foot">
            <button
              type="button"
              className="krds-btn medium primary"
              disabled={release.isPending}
              onClick={run}
            >
              {t('release.run', { sum })}
            </button>
            <button type="button" className="krds-btn medium tertiary" onClick={onClose}>
              {t('release.cancel')}
            </button>
          </div>
        </>
      ) : (
        <>
          <Result releases={release.data} orders={orders} />
          <div className="dialog-foot">
            <button type="button" className="krds-btn medium primary" onClick={onClose}>
              {t('release.close')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
