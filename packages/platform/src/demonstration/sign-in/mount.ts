import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { z } from 'zod'
import { type App, placeProblem, RequestError } from '../../http/index.ts'
import { sendPage } from '../../identity/index.ts'
import { PEOPLE_PATH, PROVIDER_PATH } from './paths.ts'
import { examplePerson } from './people.ts'
import { peoplePage } from './people-page.ts'

interface Mounting {
  readonly publicUrl: () => URL
  readonly provider: () => Promise<Provider>
}

/** Serves the development provider below its path on this server, and the page on which one chooses whom to be. */
export function mount(mounting: Mounting): (app: App) => Promise<void> {
  return async (app) => {
    await app.register(choosing(mounting))
    await app.register(passing(mounting))
  }
}

/** Everything but the choice is the provider's own: it reads the request and writes the answer itself. */
function passing({ publicUrl, provider }: Mounting): (app: App) => Promise<void> {
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_, __, done) => done(null))
    app.all(`${PROVIDER_PATH}/*`, { schema: { hide: true } }, async ({ raw }, reply) => {
      const handle = (await provider()).callback()
      stateAddress(raw, publicUrl())
      forgetWho(raw)
      stripPath(raw)
      reply.hijack()
      // What every answer of this server carries, above all what a page may load.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      await handle(raw, reply.raw)
    })
  }
}

/** Tells the provider at which address it was asked, whatever stands before this server. */
function stateAddress({ headers }: IncomingMessage, { protocol, host }: URL): void {
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers['x-forwarded-host'] = host
}

/** Nobody stays signed in at the provider, so that everybody can be somebody else the next time. */
function forgetWho({ headers }: IncomingMessage): void {
  const others = (headers.cookie ?? '').split(/;\s*/).filter((pair) => !pair.startsWith('_session'))
  headers.cookie = others.join('; ')
}

/** The provider knows its own paths, and finds where it is mounted from what is missing. */
function stripPath(raw: IncomingMessage): void {
  const { url = '' } = raw
  Object.assign(raw, { originalUrl: url, url: url.slice(PROVIDER_PATH.length) })
}

/** The page on which one chooses whom to be. */
function choosing({ publicUrl, provider }: Mounting): (app: App) => Promise<void> {
  const path = `${PROVIDER_PATH}${PEOPLE_PATH}/:uid`
  const schema = { hide: true, params: z.object({ uid: z.string() }) }
  return async (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_: unknown, body: string | Buffer) => Object.fromEntries(new URLSearchParams(String(body))),
    )
    app.get(path, { schema }, async (_, reply) => sendPage(reply, 200, peoplePage()))
    app.post(
      path,
      { schema: { ...schema, body: z.object({ subject: z.string() }) } },
      async (request, reply) => {
        const person = examplePerson(request.body.subject)
        if (person === undefined)
          throw new RequestError(placeProblem('body.subject', 'one of the people listed'))
        stateAddress(request.raw, publicUrl())
        const next = await nextAfter(await provider(), person.subject, [request.raw, reply.raw])
        return reply.redirect(next, 303)
      },
    )
  }
}

/** Where the choice leads: on with the sign-in, or to a new one where the page was open for too long. */
async function nextAfter(
  provider: Provider,
  accountId: string,
  [request, response]: readonly [IncomingMessage, ServerResponse],
): Promise<string> {
  try {
    return await provider.interactionResult(request, response, { login: { accountId, remember: false } })
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return '/sign-in'
    throw error
  }
}
