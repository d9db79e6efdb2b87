import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** A provider of sign-ins that says whatever it is told to. */
export interface ForgingProvider {
  readonly issuer: URL
  /** What it puts into the next ID token, over what would be right. */
  claims: Readonly<Record<string, unknown>>
  /** What it answers with instead of a token. */
  refusal: { readonly status: number; readonly body: object } | null
  /** Signs with a key that it does not publish. */
  isForged: boolean
  /** What the last token was asked for with. */
  readonly asked: () => URLSearchParams
  readonly close: () => Promise<void>
}

/** Starts one on a free port, or the one given, for the client `ondol`. */
export async function forgingProvider({
  port = 0,
  nonce = 'the-nonce',
}: {
  readonly port?: number
  readonly nonce?: string
} = {}): Promise<ForgingProvider> {
  const [own, other] = [newKey(), newKey()]
  let asked = new URLSearchParams()
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = new URL(addressOf(server))
  const provider: ForgingProvider = {
    issuer,
    claims: {},
    refusal: null,
    isForged: false,
    asked: () => asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const answerTo = async (path: string, body: string): Promise<{ status?: number; body: object }> => {
    if (path === '/.well-known/openid-configuration') return { body: descriptionOf(issuer) }
    if (path === '/keys') return { body: { keys: [publicHalf(own)] } }
    if (path === '/me') return { body: { sub: 'kim', name: '김서연', email: 'kim@people.example' } }
    asked = new URLSearchParams(body)
    if (provider.refusal !== null) return provider.refusal
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: issuerOf(issuer), sub: 'kim', aud: 'ondol', nonce, iat: now, exp: now + 60 }
    const token = signed({ ...right, ...provider.claims }, provider.isForged ? other : own)
    return { body: { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: token } }
  }
  server.on('request', async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const answer = await answerTo(request.url ?? '', body)
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  })
  return provider
}

const addressOf = (server: Server): string => {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const issuerOf = ({ origin }: URL): string => origin

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

const publicHalf = (key: KeyObject): object => {
  const { d: _, ...half } = key.export({ format: 'jwk' })
  return { ...half, use: 'sig', alg: 'ES256', kid: 'one' }
}

const descriptionOf = (issuer: URL): object => ({
  issuer: issuerOf(issuer),
  authorization_endpoint: `${issuer.origin}/sign-in`,
  token_endpoint: `${issuer.origin}/token`,
  userinfo_endpoint: `${issuer.origin}/me`,
  jwks_uri: `${issuer.origin}/keys`,
  end_session_endpoint: `${issuer.origin}/sign-out`,
  id_token_signing_alg_values_supported: ['ES256'],
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
})

const signed = (claims: object, key: KeyObject): string => {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const text = `${encode({ alg: 'ES256', kid: 'one', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}
