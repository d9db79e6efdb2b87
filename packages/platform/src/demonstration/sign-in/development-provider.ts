import { generateKeyPairSync } from 'node:crypto'
import {
  type Configuration,
  interactionPolicy,
  type JWK,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider'
import { asText, CALLBACK_PATH, plainPage } from '../../identity/index.ts'
import { emailOf, phoneOf } from './contacts.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { PEOPLE_PATH } from './paths.ts'
import { examplePerson } from './people.ts'

/** The client that this server is at its own provider. */
export interface DevelopmentClient {
  readonly clientId: string
  readonly clientSecret: string
}

interface Setting {
  readonly issuer: URL
  readonly publicUrl: URL
  readonly client: DevelopmentClient
  readonly cookieKey: string
  readonly now: () => Date
}

const SCOPE = 'openid profile email phone'
const MINUTE = 60

/** A real provider of OpenID Connect for the demonstration. Its keys and all it knows end with the process. */
export function developmentProvider(setting: Setting): Provider {
  const provider = new Provider(setting.issuer.href, configurationOf(setting))
  // The mount states the public address in forwarding headers of its own, see `mount.ts`.
  provider.proxy = true
  return provider
}

function configurationOf({ issuer, publicUrl, client, cookieKey, now }: Setting): Configuration {
  return {
    adapter: memoryAdapter(now),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [new URL(CALLBACK_PATH, publicUrl).href],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: [cookieKey] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], phone: ['phone_number'] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: async (_, subject) => accountOf(subject),
    interactions: {
      policy: alwaysAsk(),
      url: (_, { uid }) => `${issuer.pathname}${PEOPLE_PATH}/${uid}`,
    },
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    renderError: (context, out) => {
      const reason = asText(out.error_description ?? out.error)
      context.type = 'html'
      context.body = plainPage({
        title: '로그인 · Sign in',
        body: `<h1>로그인하지 못했습니다</h1><p>${reason}</p>`,
      })
    },
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      Grant: 10 * MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: 30 * MINUTE,
      Session: 10 * MINUTE,
    },
  }
}

function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  // What is exported of a private key of this kind is such a JWK.
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' } as JWK
}

/** Asks at every sign-in whom to be: people come to change roles. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base()
  const { Check } = interactionPolicy
  const ask = new Check('choice', 'somebody has to choose whom to be', 'login_required', ({ oidc }) =>
    oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
  )
  policy.get('login')?.checks.add(ask)
  return policy
}

/** There is one client, our own, so nobody is asked what it may know. */
async function grantAll({ oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']>> {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  })
  grant.addOIDCScope(SCOPE)
  await grant.save()
  return grant
}

type FoundAccount = Awaited<ReturnType<NonNullable<Configuration['findAccount']>>>

function accountOf(subject: string): FoundAccount {
  const person = examplePerson(subject)
  if (person === undefined) return undefined
  const claims = {
    sub: subject,
    name: person.name.ko,
    email: emailOf(person),
    phone_number: phoneOf(person),
  }
  return { accountId: subject, claims: () => claims }
}
