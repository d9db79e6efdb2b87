import { z } from 'zod'
import { type App, problemSchema } from '../http/index.ts'
import type { Around } from './around.ts'
import {
  type CounterConsent,
  giveConsent,
  LONGEST_DAYS,
  listConsents,
  type OnlineConsent,
  withdrawConsent,
} from './consent-service.ts'
import { consentSchema } from './consent-view.ts'
import { accountOf, requireAccount } from './guards.ts'
import { helperBy } from './help-service.ts'

const tags = ['identity']
const helpCode = z.string().max(40).describe('What the helper told, as 7KQM-2XRD-4T0V')
const days = z.int().min(1).max(LONGEST_DAYS).default(90).describe('For how many days it stands')
const text = z.string().trim().min(1).max(200)

const onlineSchema: z.ZodType<OnlineConsent, unknown> = z.object({ how: z.literal('online'), helpCode, days })

const counterSchema: z.ZodType<CounterConsent, unknown> = z.object({
  how: z.literal('counter'),
  person: z.object({
    name: text,
    phone: text.nullable().default(null),
    email: z.email().max(200).nullable().default(null),
  }),
  helpCode: helpCode.nullable().default(null).describe('Of the helper, where it is not the officer'),
  note: z.string().trim().min(1).max(1000).describe('What was seen and signed'),
  days,
})

/** `/v1/consents`: who may help whom, and `/v1/helpers/{code}`. */
export function consentRoutes(app: App, around: Around): void {
  giving(app, around)
  listing(app, around)
  ending(app, around)
  app.get(
    '/v1/helpers/:code',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'Whose help code it is, before consenting to their help',
        params: z.object({ code: helpCode }),
        response: { 200: z.object({ name: z.string().nullable() }), '4xx': problemSchema },
      },
    },
    async ({ params }, reply) => {
      reply.header('cache-control', 'no-store')
      const { name } = await helperBy(params.code, around)
      return { name }
    },
  )
}

function giving(app: App, around: Around): void {
  const recorded = z.object({
    id: z.uuid(),
    personId: z.uuid(),
    helperId: z.uuid(),
    expiresAt: z.iso.datetime(),
  })
  app.post(
    '/v1/consents',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'Consent to be helped, or record such a consent at a counter',
        body: z.union([onlineSchema, counterSchema]),
        response: { 201: recorded, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { expiresAt, ...ids } = await giveConsent(accountOf(request), request.body, around)
      return reply.code(201).send({ ...ids, expiresAt: expiresAt.toISOString() })
    },
  )
}

function listing(app: App, around: Around): void {
  app.get(
    '/v1/consents',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'The consents that one gave or has, with those that are over',
        response: { 200: z.object({ consents: z.array(consentSchema) }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return { consents: [...(await listConsents(accountOf(request), around))] }
    },
  )
}

function ending(app: App, around: Around): void {
  app.post(
    '/v1/consents/:id/end',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'End a consent at once',
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      await withdrawConsent(accountOf(request), request.params.id, around)
      return reply.code(204).send(null)
    },
  )
}
