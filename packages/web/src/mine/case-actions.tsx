import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Case, CaseAction } from '../server/api-types.ts'
import { ProblemNotice } from '../server/problem-notice.tsx'
import { useAction } from './use-cases.ts'
import { WordsForm } from './words-form.tsx'

/** What the applicant may do by writing a few words. */
const WRITTEN = ['message', 'appeal', 'withdraw'] as const
type Written = (typeof WRITTEN)[number]

const actionOf = (what: Written, words: string): CaseAction => {
  switch (what) {
    case 'message':
      return { action: 'message', text: words }
    case 'appeal':
      return { action: 'appeal', reason: words }
    case 'withdraw':
      return { action: 'withdraw', ...(words === '' ? {} : { reason: words }) }
  }
}

/** Write to the office, appeal, take the application back: what is open to the applicant now. */
export const CaseActions = ({ shown }: { readonly shown: Case }): ReactElement | null => {
  const { t } = useTranslation('mine')
  const act = useAction(shown)
  const [opened, setOpened] = useState<Written | null>(null)
  const offered = WRITTEN.filter((what) => shown.can.includes(what))
  const send = async (what: Written, words: string): Promise<boolean> => {
    try {
      await act.mutateAsync(actionOf(what, words))
      setOpened(null)
      return true
    } catch {
      return false
    }
  }
  return offered.length === 0 ? null : (
    <section className="case-part">
      <h2>{t('actions.title')}</h2>
      <div className="case-buttons">
        {offered.map((what) => (
          <button
            key={what}
            type="button"
            className="krds-btn medium tertiary"
            aria-expanded={opened === what}
            onClick={() => setOpened(opened === what ? null : what)}
          >
            {t(`actions.${what}.open`)}
          </button>
        ))}
        {shown.can.includes('withdraw-appeal') && (
          <button
            type="button"
            className="krds-btn medium tertiary"
            disabled={act.isPending}
            onClick={() => act.mutate({ action: 'withdraw-appeal' })}
          >
            {t('actions.withdrawAppeal')}
          </button>
        )}
      </div>
      {opened !== null && (
        <WordsForm
          key={opened}
          label={t(`actions.${opened}.label`)}
          help={t(`actions.${opened}.help`)}
          send={t(`actions.${opened}.send`)}
          isSending={act.isPending}
          isOptional={opened === 'withdraw'}
          onSend={(words) => send(opened, words)}
        />
      )}
      <ProblemNotice error={act.error} />
    </section>
  )
}
