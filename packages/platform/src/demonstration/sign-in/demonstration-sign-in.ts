import type { App } from '../../http/index.ts'
import { connectProvider, type Provider, type ProviderSettings } from '../../identity/index.ts'
import { mount } from './mount.ts'
import { PROVIDER_PATH } from './paths.ts'

/** What the accounts of example people are kept under, whatever the address of the demonstration. */
export const DEMONSTRATION = 'urn:ondol:demonstration'

interface Setting {
  readonly publicUrl: () => URL
  /** Where this server reaches itself, which may be another address than the public one. */
  readonly localUrl: () => URL
  readonly now: () => Date
  readonly random: (size: number) => Uint8Array
}

/** The sign-in of the demonstration: a provider in this very server, and this server as its client over HTTP. */
export interface DemonstrationSignIn {
  readonly provider: Provider
  /** Not among the routes that know who asks: the provider has its own cookies and forms. */
  readonly routes: (app: App) => Promise<void>
}

export function demonstrationSignIn({ publicUrl, localUrl, now, random }: Setting): DemonstrationSignIn {
  const secret = (): string => Buffer.from(random(32)).toString('base64url')
  const client = { clientId: 'ondol', clientSecret: secret() }
  const issuer = (): URL => new URL(PROVIDER_PATH, publicUrl())
  const provider = once(async () => {
    const { developmentProvider } = await import('./development-provider.ts')
    const cookieKey = secret()
    return developmentProvider({ issuer: issuer(), publicUrl: publicUrl(), client, cookieKey, now })
  })
  const connected = once(() =>
    connectProvider(
      { ...client, issuer: issuer(), knownAs: DEMONSTRATION, fetch: toItself({ publicUrl, localUrl }) },
      now,
    ),
  )
  return {
    provider: {
      signInUrl: (attempt) => connected().signInUrl(attempt),
      whoCameBack: (arrived, attempt) => connected().whoCameBack(arrived, attempt),
      signOutUrl: (returnTo) => connected().signOutUrl(returnTo),
    },
    routes: mount({ publicUrl, provider }),
  }
}

/** The address of a server is known only once it listens, so both sides are made when somebody first signs in. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Reaches the public address by way of the local one: from inside a container it may not lead here. */
function toItself({
  publicUrl,
  localUrl,
}: Pick<Setting, 'publicUrl' | 'localUrl'>): NonNullable<ProviderSettings['fetch']> {
  return async (url, { body = null, ...options }) => {
    const asked = new URL(url)
    const here = asked.origin === publicUrl().origin
    const reached = here ? new URL(asked.pathname + asked.search, localUrl()) : asked
    return await fetch(reached, { ...options, body })
  }
}
