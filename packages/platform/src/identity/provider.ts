import * as oidc from 'openid-client'
import type { Person } from './account-store.ts'
import { type Attempt, personOf } from './person-of.ts'
import { ProviderUnavailable } from './provider-errors.ts'

/** Where people sign in: a provider that speaks OpenID Connect. */
export interface Provider {
  /** Where the browser goes to sign in. Throws a ProviderUnavailable. */
  readonly signInUrl: (attempt: Attempt) => Promise<URL>
  /**
   * Who came back, by the address at which they arrived. Throws a SignInRefused where the answer is not what was
   * asked for, and a ProviderUnavailable.
   */
  readonly whoCameBack: (arrived: URL, attempt: Attempt) => Promise<Person>
  /** Where the browser goes to sign out; `null` where the provider does not offer it or does not answer. */
  readonly signOutUrl: (returnTo: URL) => Promise<URL | null>
}

export interface ProviderSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** What the accounts of its people are kept under; its issuer unless its address may change. */
  readonly knownAs?: string
  /** Instead of the network. */
  readonly fetch?: oidc.CustomFetch
}

const SCOPE = 'openid profile email phone'
const PATIENCE_SECONDS = 5
/** For how long a provider that did not answer is left alone. */
const PAUSE = 2000

/** What the accounts of a provider's people are kept under: its address, with or without a slash at its end. */
export function nameOf({ issuer, knownAs }: Pick<ProviderSettings, 'issuer' | 'knownAs'>): string {
  return knownAs ?? issuer.href.replace(/\/$/, '')
}

/**
 * A provider whose description is fetched when somebody first signs in, and again if that failed: a provider
 * that is down stops nobody but those who want to sign in.
 */
export function connectProvider(settings: ProviderSettings, now: () => Date): Provider {
  const configuration = lazily(() => discover(settings), now)
  return {
    signInUrl: async ({ state, nonce, verifier, redirectUri }) =>
      oidc.buildAuthorizationUrl(await configuration(), {
        scope: SCOPE,
        redirect_uri: redirectUri.href,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    whoCameBack: async (arrived, attempt) =>
      await personOf(await configuration(), { arrived, attempt, name: nameOf(settings) }),
    signOutUrl: async (returnTo) => {
      const known = await configuration().catch(() => null)
      if (known?.serverMetadata().end_session_endpoint === undefined) return null
      return oidc.buildEndSessionUrl(known, { post_logout_redirect_uri: returnTo.href })
    },
  }
}

/** Makes something once; if that fails, anew after a pause. */
function lazily<T>(make: () => Promise<T>, now: () => Date): () => Promise<T> {
  let made: Promise<T> | null = null
  let failed: { readonly error: unknown; readonly at: number } | null = null
  return async () => {
    if (failed !== null && now().getTime() - failed.at < PAUSE) throw failed.error
    made ??= make()
    try {
      return await made
    } catch (error) {
      made = null
      failed = { error, at: now().getTime() }
      throw error
    }
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
  fetch,
}: ProviderSettings): Promise<oidc.Configuration> {
  try {
    return await oidc.discovery(issuer, clientId, {}, withSecret(clientSecret), {
      timeout: PATIENCE_SECONDS,
      // Without the second, a token would be taken on the word of whoever answers at the provider's address.
      execute: [
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        oidc.enableNonRepudiationChecks,
      ],
      ...(fetch === undefined ? {} : { [oidc.customFetch]: fetch }),
    })
  } catch (error) {
    throw new ProviderUnavailable(issuer.href, { cause: error })
  }
}

/** Sends the secret in the way that the provider takes; in a header where it does not say, as the standard has it. */
function withSecret(secret: string): oidc.ClientAuth {
  const [inHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)]
  return (server, ...request) => {
    const ways = server.token_endpoint_auth_methods_supported ?? []
    const takesHeader = ways.length === 0 || ways.includes('client_secret_basic')
    return (takesHeader ? inHeader : inBody)(server, ...request)
  }
}
