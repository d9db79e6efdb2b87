import { demonstrationSignIn, keepPeople, RealPeople } from '../demonstration/index.ts'
import type { App } from '../http/index.ts'
import { connectProvider, type Provider, type ProviderSettings } from '../identity/index.ts'
import { ConfigurationError } from './config.ts'

/** Where people sign in: a provider, or as the example people of a demonstration. */
export type SignIn = ProviderSettings | 'demonstration'

type Around = Parameters<typeof keepPeople>[0] & Parameters<typeof demonstrationSignIn>[0]

/**
 * Connects the provider of sign-ins. That of a demonstration is served by `app` itself, which must not look for
 * sessions: the provider has cookies and forms of its own. Throws a ConfigurationError where there must be none.
 */
export async function connectSignIn(
  app: App,
  signIn: SignIn | null,
  around: Around,
): Promise<Provider | null> {
  if (signIn === null) return null
  if (signIn !== 'demonstration') return connectProvider(signIn, around.now)
  await beginDemonstration(around)
  const { provider, routes } = demonstrationSignIn(around)
  await app.register(routes)
  return provider
}

async function beginDemonstration(around: Around): Promise<void> {
  try {
    await keepPeople(around)
  } catch (error) {
    throw error instanceof RealPeople
      ? new ConfigurationError(`DRILL: ${error.message}`, { cause: error })
      : error
  }
}
