import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { groupedDigits } from '../../format/won.ts'
import type { AuditVerification } from '../../server/api-types.ts'

/** How far a verification has come. */
export const Running = ({
  verification: { startedAt, progress },
}: {
  readonly verification: AuditVerification
}): ReactElement => {
  const { t } = useTranslation('audit')
  const share = Math.floor((progress?.share ?? 0) * 100)
  return (
    <>
      <p>
        {startedAt === null
          ? t('verify.waiting')
          : t('verify.running', { share, events: groupedDigits(progress?.checked.events ?? 0) })}
      </p>
      <progress className="audit-progress" max={100} value={share} aria-label={t('verify.progress')} />
    </>
  )
}
