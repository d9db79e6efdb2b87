import { z } from 'zod'
import type { Database } from '../database/index.ts'
import { type App, problemSchema } from '../http/index.ts'
import { accountOf, requireAccount } from '../identity/index.ts'
import { listNotices } from './list-notices.ts'
import { findPreference, keepPreference } from './preference.ts'
import { noticeSchema, preferenceSchema } from './views.ts'

interface Around {
  readonly database: Database
  readonly now: () => Date
}

const MOST = 200
const tags = ['notices']

/** `/v1/notices`: what somebody was told, how far it has come, and how they want to be told. */
export function noticeRoutes(around: Around): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store')
    })
    listing(app, around)
    preferring(app, around)
  }
}

function listing(app: App, { database }: Around): void {
  app.get(
    '/v1/notices',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'What one was told, or what the applicant of a case was; the newest first',
        querystring: z.object({
          caseId: z.uuid().exactOptional().describe('Of a case that one sees'),
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          before: z.uuid().exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: z.object({ notices: z.array(noticeSchema), next: z.uuid().nullable() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { caseId, limit, before } = request.query
      const actor = accountOf(request)
      const filter = caseId === undefined ? { to: actor.accountId } : { caseId }
      const found = await database.transaction(actor, (transaction) =>
        listNotices(transaction, filter, { limit: limit + 1, before }),
      )
      const page = found.slice(0, limit)
      return { notices: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
  )
}

function preferring(app: App, { database, now }: Around): void {
  const response = { 200: preferenceSchema, '4xx': problemSchema }
  app.get(
    '/v1/notices/preference',
    {
      preHandler: requireAccount,
      schema: { tags, summary: 'How one wants to be told', response },
    },
    async (request) => {
      const actor = accountOf(request)
      return await database.transaction(actor, (transaction) => findPreference(transaction, actor.accountId))
    },
  )
  app.put(
    '/v1/notices/preference',
    {
      preHandler: requireAccount,
      schema: { tags, summary: 'Choose how one wants to be told', body: preferenceSchema, response },
    },
    async (request) => {
      const actor = accountOf(request)
      const preference = { ...request.body, accountId: actor.accountId }
      await database.transaction(actor, (transaction) => keepPreference(transaction, preference, now()))
      return request.body
    },
  )
}
