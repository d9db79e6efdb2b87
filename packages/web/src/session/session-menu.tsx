import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addCatalogue } from '../language/add-catalogue.ts'
import { useText } from '../language/use-language.ts'
import { session as en } from '../messages/en/session.ts'
import { session as ko } from '../messages/ko/session.ts'
import { Group } from '../shell/group.tsx'
import { Tick } from '../shell/tick.tsx'
import { institutionTitle } from './institution-title.ts'
import { actAs, type Grant, type SignedIn, signInHref, signOut, useSession } from './session.ts'
import './session.css'

addCatalogue('session', { ko, en })

/** A role as one calls it: 복지 담당자 · 마포구 동주민센터. */
export const useGrantName = (): ((grant: Grant | null) => string) => {
  const { t } = useTranslation('session')
  const text = useText()
  return (grant) => {
    const role = t(`role.${grant?.role ?? 'resident'}`)
    const { institution } = grant ?? { institution: null }
    return institution === null ? role : `${role} · ${text(institutionTitle(institution))}`
  }
}

const RoleChoice = ({
  session,
  onFail,
}: {
  readonly session: SignedIn
  readonly onFail: () => void
}): ReactElement => {
  const { t } = useTranslation('session')
  const nameOf = useGrantName()
  const choices = [null, ...session.grants]
  return (
    <Group className="session-roles" title={t('actAs')}>
      {choices.map((grant) => (
        <Tick
          key={grant?.id ?? 'resident'}
          oneOf="acting"
          isOn={(session.acting?.id ?? null) === (grant?.id ?? null)}
          onTurn={() => void actAs(grant?.id ?? null).catch(onFail)}
        >
          {nameOf(grant)}
        </Tick>
      ))}
    </Group>
  )
}

const Menu = ({ session }: { readonly session: SignedIn }): ReactElement => {
  const { t } = useTranslation('session')
  const nameOf = useGrantName()
  const [hasFailed, setFailed] = useState(false)
  const fail = (): void => setFailed(true)
  return (
    <details className="session-menu">
      <summary className="krds-btn small text">
        <span className="session-name">{session.account.name ?? t('nameless')}</span>
        {session.acting !== null && <span className="session-role">{nameOf(session.acting)}</span>}
      </summary>
      <div className="session-panel">
        {session.grants.length > 0 && <RoleChoice session={session} onFail={fail} />}
        <p className="session-code">
          {t('helpCode')} <strong>{session.account.helpCode}</strong>
        </p>
        <p className="field-problem" role="alert">
          {hasFailed ? t('failed') : ''}
        </p>
        <button type="button" className="krds-btn small tertiary" onClick={() => void signOut().catch(fail)}>
          {t('signOut')}
        </button>
      </div>
    </details>
  )
}

/** Signing in; or who is signed in, in which role, and signing out. Nothing where the server cannot say. */
export const SessionMenu = (): ReactElement | null => {
  const { t } = useTranslation('session')
  const known = useSession()
  if (known.kind !== 'known') return null
  if (known.session.signedIn) return <Menu session={known.session} />
  if (!known.session.canSignIn) return null
  return (
    <a className="krds-btn small text" href={signInHref()}>
      {t('signIn')}
    </a>
  )
}
