import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../language/use-language.ts'
import type { AuditFinding } from '../server/api-types.ts'
import { CaseLink } from './case-link.tsx'

const Place = ({ place, case: of }: AuditFinding): ReactElement => {
  const { t } = useTranslation('audit')
  if (of === null) return <code>{place}</code>
  return (
    <>
      <CaseLink id={of.id}>{of.reference}</CaseLink>{' '}
      {of.seq !== null && <span>{t('finding.seq', { seq: of.seq })}</span>}
    </>
  )
}

/** What is not as it was written: where, what it means, what was expected and what is there. */
export const FindingsList = ({
  findings,
}: {
  readonly findings: readonly AuditFinding[]
}): ReactElement | null => {
  const { t } = useTranslation('audit')
  const text = useText()
  if (findings.length === 0) return null
  return (
    <ul className="audit-findings">
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.place} ${finding.found}`}>
          <p>
            <Place {...finding} /> <strong>{text(finding.text)}</strong>
          </p>
          <dl className="desk-lines">
            <div>
              <dt>{t('finding.expected')}</dt>
              <dd>
                <code className="hash">{finding.expected}</code>
              </dd>
            </div>
            <div>
              <dt>{t('finding.found')}</dt>
              <dd>
                <code className="hash">{finding.found}</code>
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}
