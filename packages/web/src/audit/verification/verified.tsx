import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { groupedDigits } from '../../format/won.ts'
import type { AuditVerification } from '../../server/api-types.ts'
import { FindingsList } from '../findings-list.tsx'
import { useStamp } from '../use-stamp.ts'

type Result = NonNullable<AuditVerification['result']>

const COUNTED = ['cases', 'events', 'applications', 'documents', 'transfers', 'entries', 'manifests'] as const

const Counts = ({ checked }: Pick<Result, 'checked'>): ReactElement => {
  const { t } = useTranslation('audit')
  return (
    <dl className="audit-counts">
      {COUNTED.map((name) => (
        <div key={name}>
          <dt>{t(`verify.counted.${name}`)}</dt>
          <dd>{groupedDigits(checked[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a verification has looked at, and everything that is not as it was written. */
export const Verified = ({ result }: { readonly result: Result }): ReactElement => {
  const { t } = useTranslation('audit')
  const stamp = useStamp()
  const { holds, found, findings, checked, finishedAt, lastManifest } = result
  return (
    <>
      <p className={holds ? 'audit-holds' : 'audit-broken'}>
        <strong>{t(holds ? 'verify.holds' : 'verify.broken', { count: found })}</strong>{' '}
        <span className="quiet">{stamp(finishedAt)}</span>
      </p>
      <FindingsList findings={findings} />
      {found > findings.length && <p className="quiet">{t('verify.more', { count: findings.length })}</p>}
      <Counts checked={checked} />
      {lastManifest !== null && (
        <p className="quiet">
          {t('verify.keep', { number: lastManifest.number })}{' '}
          <code className="hash">{lastManifest.digest}</code>
        </p>
      )}
    </>
  )
}
