import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { actAs, type Grant, useSignedIn } from './session.ts'
import { useGrantName } from './session-menu.tsx'
import { SignedInOnly } from './signed-in-only.tsx'

interface ActingOnlyProps {
  /** The roles whose work this is. */
  readonly roles: readonly Grant['role'][]
  readonly children: ReactNode
}

const ChooseRole = ({ fitting }: { readonly fitting: readonly Grant[] }): ReactElement => {
  const { t } = useTranslation('session')
  const nameOf = useGrantName()
  const [hasFailed, setFailed] = useState(false)
  return (
    <Page title={t('wrongRole.title')} lead={t(fitting.length > 0 ? 'wrongRole.choose' : 'wrongRole.none')}>
      <p className="page-ways">
        {fitting.map((grant) => (
          <button
            key={grant.id}
            type="button"
            className="krds-btn large primary"
            onClick={() => void actAs(grant.id).catch(() => setFailed(true))}
          >
            {nameOf(grant)}
          </button>
        ))}
      </p>
      <p className="field-problem" role="alert">
        {hasFailed ? t('failed') : ''}
      </p>
    </Page>
  )
}

const InRole = ({ roles, children }: ActingOnlyProps): ReactNode => {
  const session = useSignedIn()
  if (session === null) return null
  if (session.acting !== null && roles.includes(session.acting.role)) return children
  return <ChooseRole fitting={session.grants.filter(({ role }) => roles.includes(role))} />
}

/** Shows its content to those who act in one of the roles; offers the role to those who have it. */
export const ActingOnly = (props: ActingOnlyProps): ReactElement => (
  <SignedInOnly>
    <InRole {...props} />
  </SignedInOnly>
)
