import type { Language, Pack } from '@ondol/rules'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { seoulToday } from '../clock/index.ts'
import { type App, preferred, problemSchema } from '../http/index.ts'
import { answerSchema } from './answer-schemas.ts'
import { factsBody } from './facts-schema.ts'
import { assessmentPdf } from './pdf/assessment-pdf.ts'
import { answerOf, assessFacts } from './service.ts'

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((stated) => [stated].flat())
  .exactOptional()

const querySchema = z.object({
  asOf: z.iso.date('a date YYYY-MM-DD').exactOptional().describe("Instead of the facts' own date"),
  programme: several.describe('Only these programmes; may be repeated'),
  subject: several.describe('Only about these, as `business/b1`; may be repeated'),
  explain: z.enum(['true', 'false'], 'true or false').default('true').describe('Whether to give reasons'),
  skip: several.describe('A fact that is not known and not to be asked; may be repeated'),
  lang: z.enum(['ko', 'en'], 'ko or en').exactOptional().describe('Of the reasons and the PDF'),
})

const pdfSchema: z.ZodType<Buffer> = z.custom<Buffer>().meta({ type: 'string', format: 'binary' })

const JSON_TYPE = 'application/json'
const PDF_TYPE = 'application/pdf'

/** `POST /v1/assessments`: facts in, answers out, as JSON or as a PDF to print. */
export function assessRoutes({
  pack,
  now,
}: {
  readonly pack: Pack
  readonly now: () => Date
}): (app: App) => Promise<void> {
  const schema = {
    tags: ['assessment'],
    summary: 'What a situation qualifies for, why or why not, and what to ask next',
    description:
      'Nothing is kept: the same facts give the same answer. An emergency that the city declares is not added: state it in the facts, as "emergency": { "since": … }. With `Accept: application/pdf` the answer is a document to print.',
    querystring: querySchema,
    body: factsBody(pack),
    response: {
      200: {
        description: 'The answers',
        content: { [JSON_TYPE]: { schema: answerSchema }, [PDF_TYPE]: { schema: pdfSchema } },
      },
      '4xx': problemSchema,
    },
  }
  return async (app) => {
    app.addHook('onRequest', async (_, reply) => {
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    })
    app.post(
      '/v1/assessments',
      {
        schema,
      },
      async (request, reply) => {
        const { asOf, programme, subject, explain, skip = [], lang } = request.query
        const isPrinted = preferred(request.headers.accept, [JSON_TYPE, PDF_TYPE]) === PDF_TYPE
        const made = { now: now(), today: seoulToday(now()) }
        const assessed = assessFacts(pack, request.body, {
          asOf,
          today: made.today,
          programmes: programme,
          subjects: subject,
          skip,
          depth: isPrinted ? 'print' : explain === 'true' ? 'reasons' : 'results',
        })
        const language = lang ?? languageOf(request)
        reply.header('cache-control', 'no-store').header('vary', 'accept, accept-language')
        if (!isPrinted) return reply.send(answerOf(pack, assessed, explain === 'true' ? language : null))
        const pdf = await assessmentPdf({ pack, language, frame: assessed.facts.frame }, assessed, made)
        return reply.type(PDF_TYPE).header('content-disposition', 'inline; filename="ondol.pdf"').send(pdf)
      },
    )
  }
}

const languageOf = ({ headers }: FastifyRequest): Language =>
  preferred(headers['accept-language'], ['ko', 'en'])
