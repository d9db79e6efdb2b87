import { z } from 'zod'
import type { Database } from '../database/index.ts'
import { type App, problemSchema } from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import type { KeyRing, PublicKey } from '../secrets/index.ts'
import { caseChainRoute } from './case-chain-route.ts'
import { listManifests } from './list-manifests.ts'
import { listReadings } from './list-readings.ts'
import { readingSchema } from './reading-view.ts'
import { listVerifications, requestVerification } from './request-verification.ts'
import { manifestSchema, verificationSchema } from './views.ts'

interface Around {
  readonly database: Database
  readonly keys: Pick<KeyRing, 'publicKeys' | 'verify'>
  readonly ids: () => string
  readonly now: () => Date
}

const MOST = 200
const LATEST = 20
const tags = ['audit']
const auditors = requireRole('auditor')

const keySchema: z.ZodType<PublicKey> = z.object({
  id: z.string(),
  algorithm: z.literal('Ed25519'),
  createdAt: z.string(),
  retiredAt: z.string().nullable(),
  publicKey: z.string().describe('SubjectPublicKeyInfo in PEM'),
})

/** `/v1/audit/…`: proofs that nothing was altered, for auditors. */
export function auditRoutes(around: Around): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store')
    })
    manifests(app, around)
    signingKeys(app, around)
    verifications(app, around)
    readings(app, around)
    caseChainRoute(app, around)
  }
}

function manifests(app: App, around: Around): void {
  app.get(
    '/v1/audit/manifests',
    {
      preHandler: auditors,
      schema: {
        tags,
        summary: 'What was there on each day, signed; the newest first',
        description:
          'Keep the digest of the latest elsewhere: a manifest that is taken away from the end is missed by nobody else.',
        querystring: z.object({
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          before: z.coerce.number<string>().pipe(z.int().min(1)).exactOptional(),
        }),
        response: {
          200: z.object({ manifests: z.array(manifestSchema), next: z.int().nullable() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { manifests: page, next } = await listManifests(around, accountOf(request), request.query)
      return { manifests: [...page], next }
    },
  )
}

function signingKeys(app: App, { keys }: Around): void {
  app.get(
    '/v1/audit/keys',
    {
      preHandler: auditors,
      schema: {
        tags,
        summary: 'The keys by which signatures can be checked without this server',
        response: { 200: z.object({ keys: z.array(keySchema) }), '4xx': problemSchema },
      },
    },
    async () => ({ keys: [...keys.publicKeys()] }),
  )
}

function verifications(app: App, around: Around): void {
  app.get(
    '/v1/audit/verification',
    {
      preHandler: auditors,
      schema: {
        tags,
        summary: 'Whether all is as it was written, each time that somebody asked; the latest first',
        response: { 200: z.object({ verifications: z.array(verificationSchema) }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const found = await listVerifications(around.database, accountOf(request), LATEST)
      return { verifications: [...found] }
    },
  )
  app.post(
    '/v1/audit/verification',
    {
      preHandler: auditors,
      schema: {
        tags,
        summary: 'Ask whether all is as it was written; a job answers soon',
        response: { 202: z.object({ id: z.uuid() }), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const id = await requestVerification(around, accountOf(request))
      return reply.code(202).send({ id })
    },
  )
}

function readings(app: App, { database }: Around): void {
  app.get(
    '/v1/audit/readings',
    {
      preHandler: auditors,
      schema: {
        tags,
        summary: 'Who opened which paper in the course of their work, and when; the latest first',
        querystring: z.object({
          caseId: z.uuid().exactOptional(),
          reader: z.uuid().exactOptional().describe('The account of the reader'),
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          before: z.uuid().exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: z.object({ readings: z.array(readingSchema), next: z.uuid().nullable() }),
          '4xx': problemSchema,
        },
      },
    },
    async (request) => {
      const { limit, ...wish } = request.query
      const found = await listReadings(database, accountOf(request), { ...wish, limit: limit + 1 })
      const page = found.slice(0, limit)
      return { readings: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
  )
}
