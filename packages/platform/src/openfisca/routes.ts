import type { Pack } from '@ondol/rules'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { seoulToday } from '../clock/index.ts'
import { type App, addEtag, RequestError } from '../http/index.ts'
import { calculate } from './calculate.ts'
import { CalculationError, nestedError } from './calculation-error.ts'
import { entityViews, parameterEntries, parameterView, variableEntries, variableView } from './describe.ts'
import {
  calculatedSchema,
  entitiesSchema,
  entriesSchema,
  nestedErrorSchema,
  parameterSchema,
  situationSchema,
  variableSchema,
} from './schemas.ts'
import { onlyTagged } from './spec.ts'
import { type System, systemOf } from './system.ts'

const tags = ['openfisca']

/**
 * The paths of OpenFisca's web API, for its clients.
 *
 * What the two share: `POST /calculate` with things by plural and id, variables by period, `null` for what is to
 * be computed, roles as lists of ids, and errors at the path they are about; `GET /variables`, `/variable/{id}`,
 * `/parameters`, `/parameter/{id}`, `/entities`, `/spec`, and the Country-Package headers.
 *
 * What differs: a value that a missing fact leaves open stays `null`, where OpenFisca takes a default, and so
 * `defaultValue` is `null`; figures are exact, not single-precision; a computed variable cannot be set; facts
 * that hold for ever take any period; a month is asked about on its first day, and a single day may be asked
 * about; one request is bounded in things and dates; a person in no household stays without one, where OpenFisca
 * makes one; things other than persons may stand in a role (`leases.l1.tenant`), and a situation may do without
 * persons; a set of choices is a list; `emergency` may stand beside the entities as in a facts file; `href`s are
 * relative. There are no axes, no yearly values, no nodes of parameters and no `/trace`: reasons are
 * `/v1/assessments`' part.
 */
export function openfiscaRoutes({
  pack,
  now,
}: {
  readonly pack: Pack
  readonly now: () => Date
}): (app: App) => Promise<void> {
  const system = systemOf(pack)
  return async (app) => {
    const { id, version } = pack.definition
    app.addHook('onSend', async (request, reply, payload) =>
      request.method === 'GET' ? await addEtag(request, reply, payload) : payload,
    )
    app.addHook('onRequest', async (_, reply) => {
      reply
        .header('country-package', `ondol-${id}`)
        .header('country-package-version', version)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
    })
    app.setErrorHandler((error, _, reply) => answerCalculationError(error, reply))
    calculateRoute(app, system, now)
    variableRoutes(app, system)
    parameterRoutes(app, system)
    otherRoutes(app, system)
  }
}

/** Answers in OpenFisca's shape what it has a shape for; all else goes to the server's own handler. */
function answerCalculationError(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof CalculationError) return reply.code(error.status).send(nestedError(error))
  if (error instanceof RequestError)
    return reply.code(error.problem.status).send({ error: `Invalid JSON: ${error.problem.detail}` })
  throw error
}

function calculateRoute(app: App, system: System, now: () => Date): void {
  app.post(
    '/calculate',
    {
      schema: {
        tags,
        summary: 'Calculate variables of a situation',
        body: situationSchema,
        response: { 200: calculatedSchema, 400: nestedErrorSchema, 404: nestedErrorSchema },
      },
    },
    async ({ body }, reply) => {
      reply.header('cache-control', 'no-store')
      return calculate(system, body, seoulToday(now()))
    },
  )
}

const oneVariable = z.object({ id: z.string() })

function variableRoutes(app: App, system: System): void {
  app.get(
    '/variables',
    { schema: { tags, summary: 'All variables', response: { 200: entriesSchema } } },
    async () => variableEntries(system),
  )
  app.get(
    '/variable/:id',
    {
      schema: {
        tags,
        summary: 'One variable',
        params: oneVariable,
        response: { 200: variableSchema, 404: nestedErrorSchema },
      },
    },
    async ({ params }) => {
      const variable = system.variables.get(params.id)
      if (variable === undefined) throw new CalculationError([], 'There is no such variable.', 404)
      return variableView(variable)
    },
  )
}

function parameterRoutes(app: App, system: System): void {
  app.get(
    '/parameters',
    { schema: { tags, summary: 'All parameters', response: { 200: entriesSchema } } },
    async () => parameterEntries(system),
  )
  app.get(
    '/parameter/*',
    {
      schema: {
        tags,
        summary: 'One parameter; the parts of its id parted by slashes or dots',
        params: z.object({ '*': z.string() }),
        response: { 200: parameterSchema, 404: nestedErrorSchema },
      },
    },
    async ({ params }) => {
      const view = parameterView(system, params['*'])
      if (view === undefined) throw new CalculationError([], 'There is no such parameter.', 404)
      return view
    },
  )
}

function otherRoutes(app: App, system: System): void {
  app.get(
    '/entities',
    { schema: { tags, summary: 'All entities and their roles', response: { 200: entitiesSchema } } },
    async () => entityViews(system),
  )
  app.get('/spec', { schema: { tags, summary: 'The description of these paths' } }, async () =>
    onlyTagged(app.swagger(), 'openfisca'),
  )
}
