import { z } from 'zod'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { accountOf } from '../identity/index.ts'
import { askRegisters, type Told } from './ask-registers.ts'
import type { EvidenceContext } from './context.ts'
import { evidenceOfCase } from './evidence-of-case.ts'
import { contentDisposition } from './file-kind/disposition.ts'
import { openDocument, readDocument } from './open-document.ts'
import { absent, asRequestError } from './refusals.ts'
import { partsOf } from './registers/fact-value.ts'
import { judgeDocument } from './review-document.ts'
import { documentSchema, evidenceSchema, judgementSchema, type ToldView, toldSchema } from './view-schemas.ts'
import { documentView, evidenceView } from './views.ts'

const TAGS = ['evidence']
const params = z.object({ id: z.uuid() })
const fileSchema: z.ZodType<unknown> = z.unknown().meta({ type: 'string', format: 'binary' })

/** `/v1/cases/{id}/evidence` and `/v1/evidence/{id}`: papers and what registers say. Uploads have their own routes. */
export function evidenceRoutes(context: EvidenceContext): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onRequest', async (_, reply) => {
      reply.header('cache-control', 'no-store')
    })
    caseRoutes(app, context)
    documentRoutes(app, context)
    contentRoute(app, context)
  }
}

function caseRoutes(app: App, context: EvidenceContext): void {
  const response = { '4xx': problemSchema }
  app.get(
    '/v1/cases/:id/evidence',
    {
      schema: {
        tags: TAGS,
        summary: 'What a case wants proven, and what has been handed in and verified',
        params,
        response: { 200: evidenceSchema, ...response },
      },
    },
    async (request) => {
      const evidence = await evidenceOfCase(context, accountOf(request), request.params.id)
      if (evidence === undefined) throw absent()
      return evidenceView(context.packs.pack, evidence, context.now())
    },
  )
  app.post(
    '/v1/cases/:id/register-questions',
    {
      schema: {
        tags: TAGS,
        summary: 'Ask the official registers that the person has agreed to',
        description: 'Answers within seconds, whatever the registers do. What they say is kept as verified.',
        params,
        response: { 200: toldSchema, ...response },
      },
    },
    async (request) => {
      const asked = await askRegisters(context, accountOf(request), request.params.id)
      if (asked.kind === 'absent') throw absent()
      if (asked.kind === 'refused') throw asRequestError(asked)
      for (const { question, answer } of asked.told)
        if (answer.kind === 'unavailable')
          request.log.warn(
            { register: question.register, reason: answer.reason, why: answer.detail },
            'no answer',
          )
      return { told: asked.told.map(toldView) }
    },
  )
}

function toldView({ question: { register, thing }, answer }: Told): ToldView {
  const facts =
    answer.kind === 'found' ? answer.facts.map(({ fact }) => `${thing}.${partsOf(fact).field}`) : []
  return { register, thing, outcome: answer.kind, facts }
}

function documentRoutes(app: App, context: EvidenceContext): void {
  const response = { 200: documentSchema, '4xx': problemSchema }
  app.get(
    '/v1/evidence/:id',
    { schema: { tags: TAGS, summary: 'A paper, and where it stands', params, response } },
    async (request) => {
      const document = await readDocument(context, accountOf(request), request.params.id)
      if (document === undefined) throw absent()
      return documentView(document, context.now())
    },
  )
  app.post(
    '/v1/evidence/:id/review',
    {
      schema: {
        tags: TAGS,
        summary: 'Accept a paper, or reject it with a reason',
        description:
          'For officers. Once accepted, the facts that the paper proves are verified in the case; a rejection is told to the person.',
        params,
        body: judgementSchema,
        response,
      },
    },
    async (request) => {
      const {
        params: { id },
        body: judgement,
      } = request
      const judged = await judgeDocument(context, accountOf(request), { id, judgement })
      if (judged.kind === 'absent') throw absent()
      if (judged.kind === 'refused') throw asRequestError(judged)
      return documentView(judged.document, context.now())
    },
  )
}

/** What a page that shows the file may load: nothing. Browsers style pictures and PDFs themselves. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'"

function contentRoute(app: App, context: EvidenceContext): void {
  app.get(
    '/v1/evidence/:id/content',
    {
      schema: {
        tags: TAGS,
        summary: 'The file of a paper',
        params,
        querystring: z.object({
          save: z.enum(['true', 'false']).default('false').describe('Whether to save it rather than show it'),
        }),
        response: {
          200: { description: 'The file', content: { '*/*': { schema: fileSchema } } },
          '4xx': problemSchema,
        },
      },
      // What is in the file must not be changed on its way, and it is packed already.
      compress: false,
    },
    async (request, reply) => {
      const save = request.query.save === 'true'
      const opened = await openDocument(context, accountOf(request), { id: request.params.id, save })
      if (opened === undefined)
        throw new RequestError(plainProblem(404, 'There is no such file, or it is not yours to see.'))
      const isSaved = save || !opened.isShowable
      return reply
        .type(opened.mime)
        .header('content-length', opened.size)
        .header('content-disposition', contentDisposition(isSaved ? 'attachment' : 'inline', opened.name))
        .header('content-security-policy', CONTENT_POLICY)
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'same-origin')
        .send(opened.content)
    },
  )
}
