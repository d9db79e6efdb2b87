import * as oidc from 'openid-client'

/** The provider of sign-ins does not answer, or refuses this server. Nothing that the person did. */
export class ProviderUnavailable extends Error {
  constructor(issuer: string, options: ErrorOptions) {
    super(`${issuer}: expected a provider of sign-ins that answers`, options)
    this.name = 'ProviderUnavailable'
  }
}

/** The provider did not sign the person in, or what came back is not the answer to what was asked. */
export class SignInRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SignInRefused'
  }
}

/** What a failure on the way back from the provider means. */
export function whyFailed(error: unknown, issuer: string): ProviderUnavailable | SignInRefused {
  if (error instanceof SignInRefused) return error
  if (isTheirs(error)) return new ProviderUnavailable(issuer, { cause: error })
  const reason = error instanceof oidc.AuthorizationResponseError ? error.error : String(error)
  return new SignInRefused(`the provider's answer was not taken: ${reason}`, { cause: error })
}

function isTheirs(error: unknown): boolean {
  if (error instanceof oidc.WWWAuthenticateChallengeError) return true
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_client' || error.status >= 500
  if (error instanceof oidc.ClientError)
    return error.code === 'OAUTH_TIMEOUT' || (error.cause instanceof Response && error.cause.status >= 500)
  // What fetch throws where there is no answer.
  return error instanceof TypeError
}
