import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditVerification } from '../../server/api-types.ts'
import { ProblemNotice } from '../../server/problem-notice.tsx'
import { Skeleton } from '../../shell/skeleton.tsx'
import { useStamp } from '../use-stamp.ts'
import { Running } from './running.tsx'
import { useVerifications, useVerify } from './use-verifications.ts'
import { Verified } from './verified.tsx'

const Earlier = ({ earlier }: { readonly earlier: readonly AuditVerification[] }): ReactElement | null => {
  const { t } = useTranslation('audit')
  const stamp = useStamp()
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{t('verify.earlier', { count: earlier.length })}</summary>
      <ul className="audit-earlier">
        {earlier.map(({ id, requestedAt, result }) => (
          <li key={id}>
            {stamp(requestedAt)}{' '}
            {result === null
              ? t('verify.unfinished')
              : t(result.holds ? 'verify.held' : 'verify.heldNot', { count: result.found })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Asks whether all is as it was written, and shows how far that has come and what was found. */
export const VerificationPart = (): ReactElement => {
  const { t } = useTranslation('audit')
  const found = useVerifications()
  const verify = useVerify()
  const [latest, ...earlier] = found.data ?? []
  const isRunning = latest !== undefined && latest.result === null
  return (
    <section className="desk-part">
      <div className="part-line">
        <h2>{t('verify.title')}</h2>
        <button
          type="button"
          className="krds-btn small primary"
          disabled={verify.isPending || isRunning}
          onClick={() => verify.mutate()}
        >
          {t('verify.now')}
        </button>
      </div>
      <ProblemNotice error={verify.error ?? found.error} />
      {found.isPending && <Skeleton />}
      {found.data !== undefined && latest === undefined && <p className="quiet">{t('verify.never')}</p>}
      <div role="status">{isRunning && <Running verification={latest} />}</div>
      {latest !== undefined && latest.result !== null && <Verified result={latest.result} />}
      <Earlier earlier={earlier} />
    </section>
  )
}
