import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../shell/link.tsx'
import { AUDIT_PARTS, type AuditPart, writeAuditQuery } from './audit-query.ts'

/** The ways to the parts of the auditor's work. */
export const AuditTabs = ({ part }: { readonly part: AuditPart }): ReactElement => {
  const { t } = useTranslation('audit')
  return (
    <nav className="queue-views" aria-label={t('parts')}>
      {AUDIT_PARTS.map((one) => (
        <Link
          key={one}
          to={{ page: 'audit', query: writeAuditQuery({ part: one }) }}
          current={one === part}
          className="queue-view"
        >
          {t(`part.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
