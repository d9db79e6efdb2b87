import type { Pack } from '@ondol/rules'
import { z } from 'zod'
import { seoulToday } from '../clock/index.ts'
import { type App, addEtag, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { administrationSchema, administrationView } from './administration-view.ts'
import { parameterSchema, parameterView } from './parameter-view.ts'
import { programmeSchema, programmeSummarySchema } from './programme-schemas.ts'
import { programmeSummary, programmeView } from './programme-view.ts'
import { vocabularySchema, vocabularyView } from './vocabulary-view.ts'

const asOf = z.object({
  asOf: z.iso.date('a date YYYY-MM-DD').exactOptional().describe('The date asked about; today without it'),
})

/** `/v1/programmes`, `/v1/programmes/{id}`, `/v1/parameters` and `/v1/vocabulary`: what the city promises. */
export function policyRoutes(around: {
  readonly pack: Pack
  readonly now: () => Date
}): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onSend', addEtag)
    app.addHook('onRequest', async (_, reply) => {
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    })
    programmes(app, around)
    parameters(app, around)
    vocabulary(app, around.pack)
  }
}

interface Around {
  readonly pack: Pack
  readonly now: () => Date
}

function programmes(app: App, { pack, now }: Around): void {
  const known = pack.definition.programmes
  app.get(
    '/v1/programmes',
    {
      schema: {
        tags: ['policy'],
        summary: 'All programmes',
        response: { 200: z.object({ programmes: z.array(programmeSummarySchema) }) },
      },
    },
    async () => ({ programmes: known.map(programmeSummary) }),
  )
  app.get(
    '/v1/programmes/:id',
    {
      schema: {
        tags: ['policy'],
        summary: 'One programme: its conditions, figures, sources, papers and who decides',
        params: z.object({ id: z.string() }),
        querystring: asOf,
        response: { 200: programmeSchema, 404: problemSchema },
      },
    },
    async ({ params, query }) => {
      const programme = known.find(({ id }) => id === params.id)
      if (programme === undefined)
        throw new RequestError(plainProblem(404, 'There is no programme of this id.'))
      return programmeView(pack, programme, query.asOf ?? seoulToday(now()))
    },
  )
}

function parameters(app: App, { pack, now }: Around): void {
  app.get(
    '/v1/parameters',
    {
      schema: {
        tags: ['policy'],
        summary: 'All dated figures with the value of each in force at a date, and what delivery goes by',
        querystring: asOf,
        response: {
          200: z.object({
            asOf: z.iso.date(),
            parameters: z.array(parameterSchema),
            administration: administrationSchema,
          }),
        },
      },
    },
    async ({ query }) => {
      const at = query.asOf ?? seoulToday(now())
      return {
        asOf: at,
        parameters: pack.definition.parameters.map((one) => parameterView(one, at)),
        administration: administrationView(pack.definition, at),
      }
    },
  )
}

function vocabulary(app: App, pack: Pack): void {
  app.get(
    '/v1/vocabulary',
    {
      schema: {
        tags: ['policy'],
        summary: 'The words in which facts are stated: entities, fields, choices, relations, variables',
        response: { 200: vocabularySchema },
      },
    },
    async () => vocabularyView(pack),
  )
}
