import type { Readable } from 'node:stream'
import { z } from 'zod'
import { contentDisposition, USUAL_LIMITS } from '../../evidence/index.ts'
import { type App, plainProblem, problemSchema, RequestError } from '../../http/index.ts'
import { accountOf } from '../../identity/index.ts'
import { addPaper, openPaper } from '../papers.ts'
import { councilProblem, noSuchCouncil } from '../problems.ts'
import { viewCouncil } from '../view-council.ts'
import { councilViewSchema } from '../view-schemas.ts'
import type { CouncilRouteContext } from './context.ts'

const tags = ['councils']
const BYTES = 'application/octet-stream'
const fileSchema: z.ZodType<Buffer> = z.custom<Buffer>().meta({ type: 'string', format: 'binary' })

const savedSchema: z.ZodType<Readable> = z.custom<Readable>().meta({ type: 'string', format: 'binary' })

/** Papers of a council: handed in as bytes, whatever they are told to be, and always saved rather than shown. */
export function documentRoutes(app: App, context: CouncilRouteContext): void {
  app.addContentTypeParser(
    BYTES,
    { parseAs: 'buffer', bodyLimit: USUAL_LIMITS.bytes },
    async (_: unknown, body: string | Buffer) => body,
  )
  app.post(
    '/v1/councils/:id/documents',
    {
      schema: {
        tags,
        summary: 'Hands in a paper: the bytes of a PDF or a picture',
        description: 'What the file is is told by its content. It is not scanned for malware.',
        consumes: [BYTES],
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ name: z.string().trim().min(1).max(300) }),
        body: fileSchema,
        response: { 201: councilViewSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const actor = accountOf(request)
      const councilId = request.params.id
      const { name } = request.query
      const taken = await addPaper(context, { actor, councilId, name, content: request.body })
      if (taken.kind !== 'done') throw councilProblem(taken)
      const view = await viewCouncil(context, actor, councilId)
      if (view === undefined) throw noSuchCouncil()
      return reply.code(201).send(view)
    },
  )
  contentRoute(app, context)
}

function contentRoute(app: App, context: CouncilRouteContext): void {
  app.get(
    '/v1/councils/:id/documents/:document',
    {
      schema: {
        tags,
        summary: 'A paper of a council, such as the registered agreement as PDF/A, to be saved',
        params: z.object({ id: z.uuid(), document: z.uuid() }),
        response: {
          200: { description: 'The file', content: { '*/*': { schema: savedSchema } } },
          '4xx': problemSchema,
        },
      },
      compress: false,
    },
    async (request, reply) => {
      const { id: councilId, document: id } = request.params
      const opened = await openPaper(context, { actor: accountOf(request), councilId, id })
      if (opened === undefined)
        throw new RequestError(plainProblem(404, 'There is no such paper, or it is not yours to see.'))
      return reply
        .type(opened.mime)
        .header('content-length', opened.size)
        .header('content-disposition', contentDisposition('attachment', opened.name))
        .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
        .header('x-content-type-options', 'nosniff')
        .send(opened.content)
    },
  )
}
