import { z } from 'zod'
import { type App, placeProblem, plainProblem, problemSchema, RequestError } from '../../http/index.ts'
import { accountOf, requireRole } from '../../identity/index.ts'
import type { PaymentContext } from '../context.ts'
import { takeFile } from '../receiving/index.ts'
import { batchFile } from '../sending/index.ts'
import { takenFileSchema } from './views.ts'

const tags = ['payments']
const refused = { 401: problemSchema, 403: problemSchema }

/** Files of the bank by hand, for a city that has no folder in common with it. */
export function fileRoutes(app: App, context: PaymentContext): void {
  download(app, context)
  handIn(app, context)
}

function download(app: App, { database, sealing }: PaymentContext): void {
  app.get(
    '/v1/payments/batches/:id/file',
    {
      preHandler: requireRole('paymaster'),
      schema: {
        tags,
        summary: 'The file of a batch (pain.001), byte by byte as the bank gets it',
        params: z.object({ id: z.uuid() }),
        response: {
          200: { description: 'The file', content: { 'application/xml': { schema: z.string() } } },
          404: problemSchema,
          ...refused,
        },
      },
    },
    async ({ actor, params }, reply) => {
      const file = await database.transaction(actor, (transaction) =>
        batchFile(transaction, sealing, params.id),
      )
      if (file === null) throw new RequestError(plainProblem(404, 'There is no such batch.'))
      return reply
        .type('application/xml; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  )
}

/** A day's file of a large city, in base64. */
const LARGEST = 32 * 1024 * 1024

function handIn(app: App, context: PaymentContext): void {
  app.post(
    '/v1/payments/reports/files',
    {
      preHandler: requireRole('paymaster'),
      bodyLimit: LARGEST,
      schema: {
        tags,
        summary:
          'Take in a file of the bank (pain.002, camt.054) that was fetched by hand, once by its content',
        body: z.object({
          name: z.string().min(1).max(200),
          content: z.base64().min(1).describe('The bytes of the file, in base64'),
        }),
        response: { 200: takenFileSchema, 400: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { name, content } = request.body
      const bytes = Buffer.from(content, 'base64')
      if (bytes.length === 0) throw new RequestError(placeProblem('body.content', 'a file that is not empty'))
      return await takeFile(context, accountOf(request), { name, content: bytes })
    },
  )
}
