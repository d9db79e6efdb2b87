import { type FormEvent, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceDocument } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { useSignedIn } from '../../session/session.ts'
import { AreaField } from '../act/area-field.tsx'
import { useJudge } from './use-evidence.ts'

interface JudgementFormProps {
  readonly document: EvidenceDocument
}

const canBeJudged = ({ state }: EvidenceDocument): boolean =>
  state === 'checked' || state === 'accepted' || state === 'rejected'

const useIsOfficer = (): boolean => {
  const role = useSignedIn()?.acting?.role
  return role === 'officer' || role === 'supervisor'
}

/** Takes a paper for what it is, or says to the person why not. */
export const JudgementForm = ({ document }: JudgementFormProps): ReactElement | null => {
  const { t } = useTranslation('evidence')
  const isOfficer = useIsOfficer()
  const judge = useJudge(document)
  const [reason, setReason] = useState<string | null>(null)
  const [isBlank, setBlank] = useState(false)
  if (!isOfficer || !canBeJudged(document)) return null
  const reject = (event: FormEvent): void => {
    event.preventDefault()
    const words = reason?.trim() ?? ''
    setBlank(words === '')
    if (words === '') return
    judge.mutate({ outcome: 'rejected', reason: words }, { onSuccess: () => setReason(null) })
  }
  return (
    <div className="judgement">
      <div className="action-buttons">
        {document.state !== 'accepted' && (
          <button
            type="button"
            className="krds-btn small secondary"
            disabled={judge.isPending}
            onClick={() => judge.mutate({ outcome: 'accepted' })}
          >
            {t('accept')}
          </button>
        )}
        {document.state !== 'rejected' && (
          <button
            type="button"
            className="krds-btn small tertiary"
            aria-expanded={reason !== null}
            onClick={() => setReason(reason === null ? '' : null)}
          >
            {t('reject')}
          </button>
        )}
      </div>
      {reason !== null && (
        <form className="action-form" noValidate onSubmit={reject}>
          <AreaField
            label={t('reason')}
            help={t('reasonHelp')}
            value={reason}
            onText={setReason}
            problem={isBlank ? t('reasonMissing') : null}
          />
          <button type="submit" className="krds-btn small primary" disabled={judge.isPending}>
            {t('sendBack')}
          </button>
        </form>
      )}
      <ProblemNotice error={judge.error} />
    </div>
  )
}
