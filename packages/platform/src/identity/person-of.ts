import * as oidc from 'openid-client'
import type { Person } from './account-store.ts'
import { SignInRefused, whyFailed } from './provider-errors.ts'

/** What is asked of the provider once, and must come back with its answer. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly redirectUri: URL
}

interface Arrival {
  readonly arrived: URL
  readonly attempt: Attempt
  /** What the accounts of the provider's people are kept under. */
  readonly name: string
}

/** Who came back from the provider. Throws a SignInRefused, or a ProviderUnavailable. */
export async function personOf(
  configuration: oidc.Configuration,
  { arrived, attempt, name }: Arrival,
): Promise<Person> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, arrived, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    })
    const told = tokens.claims()
    if (told === undefined) throw new SignInRefused('the provider sent no ID token')
    const asked = configuration.serverMetadata().userinfo_endpoint
    const more =
      asked === undefined ? {} : await oidc.fetchUserInfo(configuration, tokens.access_token, told.sub)
    return personBy({ ...told, ...more }, name)
  } catch (error) {
    throw whyFailed(error, name)
  }
}

/** The claims that are kept. An address that the provider has not verified is not taken for the person's. */
function personBy(claims: Readonly<Record<string, unknown>>, issuer: string): Person {
  const text = (name: string): string | null => {
    const value = claims[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null
  }
  return {
    issuer,
    subject: String(claims['sub']),
    name: text('name'),
    email: claims['email_verified'] === false ? null : text('email'),
    phone: claims['phone_number_verified'] === false ? null : text('phone_number'),
  }
}
