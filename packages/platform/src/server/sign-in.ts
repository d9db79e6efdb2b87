import { demonstrationSignIn, keepPeople } from '../demonstration/index.ts'
import type { App } from '../http/index.ts'
import { connectProvider, type Provider, type ProviderSettings } from '../identity/index.ts'

/** Where people sign in: a provider, or as the example people of a demonstration. */
export type SignIn = ProviderSettings | 'demonstration'

type Around = Parameters<typeof keepPeople>[0] & Parameters<typeof demonstrationSignIn>[0]

/**
 * Connects the provider of sign-ins. That of a demonstration is served by `app` itself, which must not look for
 * sessions: the provider has cookies and forms of its own.
 */
export async function connectSignIn(
  app: App,
  signIn: SignIn | null,
  around: Around,
): Promise<Provider | null> {
  if (signIn === null) return null
  if (signIn !== 'demonstration') return connectProvider(signIn, around.now)
  await keepPeople(around)
  const { provider, routes } = demonstrationSignIn(around)
  await app.register(routes)
  return provider
}
