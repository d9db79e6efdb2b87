import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addCatalogue } from '../language/add-catalogue.ts'
import { session as en } from '../messages/en/session.ts'
import { session as ko } from '../messages/ko/session.ts'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { signInHref, useSession } from './session.ts'

addCatalogue('session', { ko, en })

const SignInPage = ({ canSignIn }: { readonly canSignIn: boolean }): ReactElement => {
  const { t } = useTranslation('session')
  return (
    <Page title={t('needed.title')} lead={canSignIn ? t('needed.text') : t('needed.unavailable')}>
      {canSignIn && (
        <p className="page-ways">
          <a className="krds-btn large primary" href={signInHref()}>
            {t('signIn')}
          </a>
        </p>
      )}
    </Page>
  )
}

/** Shows its content to whoever is signed in, and to others the way to sign in and back. */
export const SignedInOnly = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const known = useSession()
  switch (known.kind) {
    case 'asking':
      return <Skeleton />
    case 'unreachable':
      return <SignInPage canSignIn={false} />
    case 'known':
      return known.session.signedIn ? children : <SignInPage canSignIn={known.session.canSignIn} />
  }
}
