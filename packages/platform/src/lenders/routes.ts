import { z } from 'zod'
import type { ApplicationContext } from '../applications/index.ts'
import { noSuchCase, problemOf } from '../cases/index.ts'
import { seoulToday } from '../clock/index.ts'
import type { AccountActor } from '../database/index.ts'
import { type App, plainProblem, preferred, problemSchema, RequestError } from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import { actAsLender } from './act-as-lender.ts'
import { viewLenderCase } from './lender-case.ts'
import {
  lenderCaseSchema,
  lenderRequestSchema,
  offerPageSchema,
  offersQuerySchema,
  waitingTimesSchema,
} from './lender-schemas.ts'
import { listOffers } from './list-offers.ts'
import { offersCsv } from './offers-csv.ts'
import { waitingTimes } from './waiting-times.ts'

const tags = ['lenders']
const params = z.object({ id: z.uuid() })
const problems = { '4xx': problemSchema }
const MOST_IN_FILE = 5000

/** `/v1/lender`, for the lender that a case is offered to, and `/v1/lenders/waiting-times`, for everybody. */
export function lenderRoutes(context: ApplicationContext): (app: App) => Promise<void> {
  return async (app) => {
    comparison(app, context)
    await app.register(async (app) => {
      app.addHook('preHandler', requireRole('officer', 'supervisor'))
      app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
      lists(app, context)
      oneCase(app, context)
    })
  }
}

function comparison(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/lenders/waiting-times',
    {
      schema: {
        tags,
        summary: 'How long each lender let people wait within the last year',
        response: { 200: waitingTimesSchema },
      },
    },
    async (_, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      const { lending, serviceLevels } = context.figuresAt(seoulToday(context.now()))
      return {
        publishedFrom: lending.publishedFrom,
        answerDays: serviceLevels.offered.workingDays,
        lenders: await waitingTimes(context),
      }
    },
  )
}

function lists(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/lender/offers',
    {
      schema: {
        tags,
        summary: 'The cases offered to my lender, what is due first',
        querystring: offersQuerySchema,
        response: { 200: offerPageSchema, ...problems },
      },
    },
    async (request) => await listOffers(context, lenderOf(context, accountOf(request)), request.query),
  )
  app.get(
    '/v1/lender/offers.csv',
    {
      schema: {
        tags,
        summary: `The same as a table, the first ${MOST_IN_FILE}`,
        querystring: offersQuerySchema,
        response: { 200: z.string(), ...problems },
      },
    },
    async (request, reply) => {
      const actor = lenderOf(context, accountOf(request))
      const { offers } = await listOffers(context, actor, { ...request.query, limit: MOST_IN_FILE })
      const language = preferred(request.headers['accept-language'], ['ko', 'en'])
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="offers.csv"')
      return offersCsv(offers, language)
    },
  )
}

function oneCase(app: App, context: ApplicationContext): void {
  app.get(
    '/v1/lender/cases/:id',
    {
      schema: {
        tags,
        summary: 'A case that my lender holds',
        params,
        response: { 200: lenderCaseSchema, ...problems },
      },
    },
    async (request) => {
      const actor = lenderOf(context, accountOf(request))
      const language = preferred(request.headers['accept-language'], ['ko', 'en'])
      const view = await viewLenderCase(context, actor, { caseId: request.params.id, language })
      if (view === undefined) throw noSuchCase()
      return view
    },
  )
  app.post(
    '/v1/lender/cases/:id/actions',
    {
      schema: {
        tags,
        summary: 'Accepts on terms, declines, asks, or reports what was carried out',
        description:
          'Answers with where the case is then; what a lender has let go of, it sees no longer. 409 where the case has moved on, or its time to answer has passed.',
        params,
        body: lenderRequestSchema,
        response: { 200: z.object({ seq: z.int(), state: z.string(), held: z.boolean() }), ...problems },
      },
    },
    async (request) => {
      const actor = lenderOf(context, accountOf(request))
      const { seq, do: action } = request.body
      const taken = await actAsLender(context, { actor, caseId: request.params.id, seq, action })
      if (taken.kind !== 'done') throw problemOf(taken)
      const { state } = taken
      return { seq: state.seq, state: state.state, held: action.action !== 'decline-offer' }
    },
  )
}

/** An officer of a lender; anybody else is told that this room is not theirs. */
function lenderOf(
  { figuresAt, now }: Pick<ApplicationContext, 'figuresAt' | 'now'>,
  actor: AccountActor,
): AccountActor {
  const windows = Object.values(figuresAt(seoulToday(now())).lending.windows)
  if (windows.some(({ lenders }) => lenders.some(({ id }) => id === actor.institution))) return actor
  throw new RequestError(plainProblem(403, 'This is for officers of a lender.'))
}
