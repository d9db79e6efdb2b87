import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../language/use-language.ts'
import type { AuditEvent } from '../../server/api-types.ts'
import { institutionTitle } from '../../session/institution-title.ts'
import { shortId } from '../short-id.ts'
import { useStamp } from '../use-stamp.ts'

interface EventItemProps {
  readonly event: AuditEvent
  readonly isFaulty: boolean
}

const useRoleName = (): ((role: string) => string) => {
  const { t } = useTranslation('audit')
  const names: Readonly<Record<string, string>> = t('role', { returnObjects: true })
  return (role) => names[role] ?? role
}

const Hashes = ({ prevHash, hash, hashNow }: AuditEvent): ReactElement => {
  const { t } = useTranslation('audit')
  const lines = [
    ['chain.prevHash', prevHash],
    ['chain.hash', hash],
    ...(hash === hashNow ? [] : ([['chain.hashNow', hashNow]] as const)),
  ] as const
  return (
    <dl className="desk-lines">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            <code className="hash">{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** An event: what was done, by whom and when, what was said, and what it is chained by. */
export const EventItem = ({ event, isFaulty }: EventItemProps): ReactElement => {
  const { t } = useTranslation('audit')
  const text = useText()
  const stamp = useStamp()
  const roleOf = useRoleName()
  const { seq, at, actor, role, institution, title, payload, manifest } = event
  const isWhole = !isFaulty && event.hash === event.hashNow
  return (
    <li className={isWhole ? '' : 'faulty'}>
      <p>
        <strong>
          {seq}. {text(title)}
        </strong>{' '}
        <span className={`krds-badge ${isWhole ? 'bg-light-success' : 'bg-light-danger'}`}>
          {t(isWhole ? 'chain.whole' : 'chain.altered')}
        </span>
      </p>
      <p className="quiet">
        {stamp(at)} · {roleOf(role)}
        {actor === null ? '' : ` ${shortId(actor)}`} · {text(institutionTitle(institution))}
        {manifest === null ? '' : ` · ${t('chain.anchored', { number: manifest })}`}
      </p>
      <details>
        <summary>{t('chain.content')}</summary>
        <pre className="audit-payload">{JSON.stringify(payload, null, 2)}</pre>
        <Hashes {...event} />
      </details>
    </li>
  )
}
