import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type ForgingProvider, forgingProvider } from '../testing/forging-provider.ts'
import type { Attempt } from './person-of.ts'
import { connectProvider, type Provider } from './provider.ts'
import { ProviderUnavailable, SignInRefused } from './provider-errors.ts'

const attempt: Attempt = {
  state: 'the-state',
  nonce: 'the-nonce',
  verifier: 'v'.repeat(43),
  redirectUri: new URL('https://relief.test/sign-in/callback'),
}

let forging: ForgingProvider
let provider: Provider

beforeAll(async () => {
  forging = await forgingProvider()
  provider = connectProvider(
    { issuer: forging.issuer, clientId: 'ondol', clientSecret: 'hidden' },
    () => new Date(),
  )
})
beforeEach(() => {
  forging.claims = {}
  forging.refusal = null
  forging.isForged = false
})
afterAll(async () => await forging.close())

const comeBack = async (query = 'code=c&state=the-state') =>
  await provider.whoCameBack(new URL(`?${query}`, attempt.redirectUri), attempt)

it('sends people to the provider with a challenge, a state and a nonce', async () => {
  const url = await provider.signInUrl(attempt)
  expect(url.origin).toBe(forging.issuer.origin)
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'ondol',
    redirect_uri: 'https://relief.test/sign-in/callback',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge_method: 'S256',
  })
  expect(url.searchParams.get('code_challenge')).not.toContain('v'.repeat(43))
})

it('takes who comes back, with what the provider tells of them', async () => {
  expect(await comeBack()).toEqual({
    issuer: forging.issuer.origin,
    subject: 'kim',
    name: '김서연',
    email: 'kim@people.example',
    phone: null,
  })
  expect(forging.asked().get('code_verifier')).toBe(attempt.verifier)
  expect(forging.asked().get('redirect_uri')).toBe(attempt.redirectUri.href)
})

it('does not take an address that the provider has not verified', async () => {
  forging.claims = { email_verified: false }
  expect(await comeBack()).toMatchObject({ email: null })
})

it.each([
  ['another nonce', { nonce: 'other' }],
  ['no nonce', { nonce: undefined }],
  ['another audience', { aud: 'somebody-else' }],
  ['another issuer', { iss: 'https://elsewhere.test' }],
  ['an end that is past', { exp: Math.floor(Date.now() / 1000) - 120 }],
  ['another person than the provider tells of', { sub: 'lee' }],
])('refuses a token with %s', async (_, claims) => {
  forging.claims = claims
  await expect(comeBack()).rejects.toThrow(SignInRefused)
})

it('refuses a token that another key signed', async () => {
  forging.isForged = true
  await expect(comeBack()).rejects.toThrow(SignInRefused)
})

it.each([
  ['another state', 'code=c&state=other'],
  ['no state', 'code=c'],
  ['two states', 'code=c&state=the-state&state=other'],
  ['no code', 'state=the-state'],
  ['a refusal', 'error=access_denied&state=the-state'],
])('refuses an answer with %s', async (_, query) => {
  await expect(comeBack(query)).rejects.toThrow(SignInRefused)
})

it('tells a code that was used before from a provider that is out of order', async () => {
  forging.refusal = { status: 400, body: { error: 'invalid_grant' } }
  await expect(comeBack()).rejects.toThrow(SignInRefused)
  forging.refusal = { status: 401, body: { error: 'invalid_client' } }
  await expect(comeBack()).rejects.toThrow(ProviderUnavailable)
  forging.refusal = { status: 503, body: {} }
  await expect(comeBack()).rejects.toThrow(ProviderUnavailable)
})

it('signs out of the provider too, where it offers that', async () => {
  const url = await provider.signOutUrl(new URL('https://relief.test'))
  expect(url?.pathname).toBe('/sign-out')
  expect(url?.searchParams.get('post_logout_redirect_uri')).toBe('https://relief.test/')
  expect(url?.searchParams.get('client_id')).toBe('ondol')
})

it('finds a provider that was down, some seconds later', async () => {
  const gone = await forgingProvider()
  await gone.close()
  let now = new Date()
  const settings = { issuer: gone.issuer, clientId: 'ondol', clientSecret: 'hidden' }
  const later = connectProvider(settings, () => now)
  await expect(later.signInUrl(attempt)).rejects.toThrow(ProviderUnavailable)
  expect(await later.signOutUrl(new URL('https://relief.test'))).toBeNull()
  const back = await forgingProvider({ port: Number(gone.issuer.port) })
  await expect(later.signInUrl(attempt)).rejects.toThrow(ProviderUnavailable)
  now = new Date(now.getTime() + 2000)
  expect((await later.signInUrl(attempt)).origin).toBe(back.issuer.origin)
  await back.close()
})

it('does not take another provider for the one that was set', async () => {
  const elsewhere = connectProvider(
    { issuer: new URL('/other', forging.issuer), clientId: 'ondol', clientSecret: 'hidden' },
    () => new Date(),
  )
  await expect(elsewhere.signInUrl(attempt)).rejects.toThrow(ProviderUnavailable)
})
