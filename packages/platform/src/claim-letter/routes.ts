import type { Language, Pack } from '@ondol/rules'
import type { AgreementsOfDistrict } from '@ondol/seoul'
import { z } from 'zod'
import { seoulToday } from '../clock/index.ts'
import { type App, preferred, problemSchema } from '../http/index.ts'
import { composeLetter } from './compose-letter.ts'
import { letterPdf } from './letter-pdf.ts'
import { letterRequestSchema } from './letter-request.ts'

const PDF_TYPE = 'application/pdf'
const pdfSchema: z.ZodType<Buffer> = z.custom<Buffer>().meta({ type: 'string', format: 'binary' })
const querySchema = z.object({
  lang: z.enum(['ko', 'en'], 'ko or en').exactOptional().describe('Korean to send, English to read'),
})

interface LetterOptions {
  readonly pack: Pack
  readonly now: () => Date
  /** Agreements of a commercial district that name nobody; none are told of without it. */
  readonly agreements?: AgreementsOfDistrict
}

const nobodys: AgreementsOfDistrict = () => Promise.resolve([])

/** `POST /v1/claim-letters`: a tenant’s facts in, the letter that claims a lower rent out, as a PDF. */
export function claimLetterRoutes({
  pack,
  now,
  agreements = nobodys,
}: LetterOptions): (app: App) => Promise<void> {
  const schema = {
    tags: ['rent'],
    summary: 'A letter that claims a lower rent, ready for proof-of-content mail',
    description:
      'Nothing is kept, neither facts nor names. Three equal copies in Korean with page marks, and a guide with both ways of the law that is not sent; in English one copy to read. Where the converted deposit is above the law’s limit the letter asks for talks on the ground of the city’s mediation instead.',
    querystring: querySchema,
    body: letterRequestSchema,
    response: {
      200: { description: 'The letter', content: { [PDF_TYPE]: { schema: pdfSchema } } },
      '4xx': problemSchema,
    },
  }
  return async (app) => {
    app.post('/v1/claim-letters', { schema }, async (request, reply) => {
      const { body, headers, query } = request
      const language: Language = query.lang ?? preferred(headers['accept-language'], ['ko', 'en'])
      const known = await (body.district === undefined ? nobodys('') : agreements(body.district))
      const letter = composeLetter(body, { pack, today: seoulToday(now()), agreements: known })
      const pdf = await letterPdf(letter, { pack, language, now: now() })
      return reply
        .header('cache-control', 'no-store')
        .header('vary', 'accept-language')
        .type(PDF_TYPE)
        .header('content-disposition', 'inline; filename="ondol-claim.pdf"')
        .send(pdf)
    })
  }
}
