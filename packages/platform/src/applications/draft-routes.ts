import { z } from 'zod'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { accountOf } from '../identity/index.ts'
import type { DraftItem } from './application.ts'
import { draftItemSchema, draftListSchema, draftRequestSchema, draftSchema } from './application-schemas.ts'
import type { ApplicationContext } from './context.ts'
import { changeDraft, createDraft, type DraftOutcome, dropDraft, listDrafts, readDraft } from './drafts.ts'

const tags = ['applications']
const params = z.object({ id: z.uuid() })
const problems = { '4xx': problemSchema }

const ifMatch: z.ZodType<{ readonly 'if-match': string }> = z.object({
  'if-match': z
    .string()
    .regex(/^"?\d{1,9}"?$/, 'the version of the draft that is changed')
    .describe('The version that is changed'),
})

/** `/v1/drafts`: applications on their way, kept until they are handed in. */
export function draftRoutes(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/drafts',
    {
      schema: {
        tags,
        summary: 'My drafts, the last touched first',
        response: { 200: draftListSchema, ...problems },
      },
    },
    async (request) => ({ drafts: await listDrafts(context, accountOf(request)) }),
  )
  app.get(
    '/v1/drafts/:id',
    {
      schema: {
        tags,
        summary: 'A draft with all that is in it',
        params,
        response: { 200: draftSchema, ...problems },
      },
    },
    async (request) =>
      (await readDraft(context, accountOf(request), request.params.id)) ?? Promise.reject(noSuchDraft()),
  )
  app.delete(
    '/v1/drafts/:id',
    { schema: { tags, summary: 'Throws a draft away', params, response: { 204: z.null(), ...problems } } },
    async (request, reply) => {
      if (!(await dropDraft(context, accountOf(request), request.params.id))) throw noSuchDraft()
      return reply.code(204).send(null)
    },
  )
  writing(app, context)
}

function writing(app: App, context: ApplicationContext): void {
  app.post(
    '/v1/drafts',
    {
      schema: {
        tags,
        summary: 'Keeps a draft, encrypted, so that no time-out destroys what was written',
        body: draftRequestSchema,
        response: { 201: draftItemSchema, ...problems },
      },
    },
    async (request, reply) =>
      reply.code(201).send(keptOf(await createDraft(context, accountOf(request), request.body))),
  )
  app.put(
    '/v1/drafts/:id',
    {
      schema: {
        tags,
        summary: 'Changes a draft, unless another device changed it first',
        params,
        headers: ifMatch,
        body: draftRequestSchema,
        response: { 200: draftItemSchema, ...problems },
      },
    },
    async (request) => {
      const version = Number(request.headers['if-match'].replaceAll('"', ''))
      const { id } = request.params
      return keptOf(await changeDraft(context, accountOf(request), { id, version, draft: request.body }))
    },
  )
}

function keptOf(outcome: DraftOutcome): DraftItem {
  switch (outcome.kind) {
    case 'kept':
      return outcome.draft
    case 'absent':
      throw noSuchDraft()
    case 'moved-on': {
      const { version } = outcome
      const detail = `The draft has been changed elsewhere: it is at version ${version}.`
      throw new RequestError({
        ...plainProblem(409, detail),
        type: 'urn:ondol:problem:moved-on',
        seq: version,
      })
    }
    case 'too-many':
      throw new RequestError(
        plainProblem(409, `There is room for ${outcome.most} drafts; throw one away first.`),
      )
  }
}

function noSuchDraft(): RequestError {
  return new RequestError(plainProblem(404, 'There is no such draft, or it is not yours.'))
}
