import { z } from 'zod'
import {
  type App,
  idempotencyHeaders,
  idempotencyKeyOf,
  plainProblem,
  preferred,
  problemSchema,
  RequestError,
} from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import { endow, refusalProblem } from '../ledger/index.ts'
import { won } from '../money/index.ts'
import { collectContributions } from './collect.ts'
import type { FundContext } from './context.ts'
import { recordPayment } from './record-payment.ts'
import { monthSchema } from './views.ts'

const tags = ['fund']
const refused = { 401: problemSchema, 403: problemSchema, 409: problemSchema }

/** What officers and operators write: months paid at a counter, the monthly run, money that the city adds. */
export function writingRoutes(app: App, context: FundContext): void {
  payments(app, context)
  collections(app, context)
  endowments(app, context)
}

function payments(app: App, context: FundContext): void {
  app.post(
    '/v1/fund/contributions/:id/payment',
    {
      preHandler: requireRole('officer', 'supervisor'),
      schema: {
        tags,
        summary: 'Record a contribution that was paid at the counter; again, it is recorded once',
        params: z.object({ id: z.uuid() }),
        body: z.object({
          reference: z.string().trim().min(1).max(100).describe('The number of the receipt'),
          paidOn: z.iso.date(),
        }),
        response: { 200: z.object({ id: z.uuid() }), ...refused },
      },
    },
    async (request) => {
      const { id } = request.params
      const { reference, paidOn } = request.body
      const why = await context.database.transaction(request.actor, (transaction) =>
        recordPayment(transaction, context, { contributionId: id, amount: null, reference, paidOn }),
      )
      if (why !== null)
        throw new RequestError(
          plainProblem(409, why[preferred(request.headers['accept-language'], ['ko', 'en'])]),
        )
      return { id }
    },
  )
}

function collections(app: App, context: FundContext): void {
  app.post(
    '/v1/fund/collections',
    {
      preHandler: requireRole('operator'),
      schema: {
        tags,
        summary: 'Ask every member for the contribution of a month, now; each is asked once',
        body: z.object({ month: monthSchema }),
        response: { 200: z.object({ due: z.int(), missed: z.int(), made: z.int() }), ...refused },
      },
    },
    async ({ body }) => await collectContributions(context, body.month),
  )
}

function endowments(app: App, { database, pack, now, ids }: FundContext): void {
  app.post(
    '/v1/fund/endowments',
    {
      preHandler: requireRole('operator'),
      schema: {
        tags,
        summary: 'Pay a part of the budget of a programme into the fund that pays it',
        headers: idempotencyHeaders,
        body: z.object({
          fund: z.string(),
          programme: z.string(),
          year: z.int().min(2000).max(2199),
          amount: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
          source: z.string().trim().min(1).max(500),
        }),
        response: { 200: z.object({ transferId: z.uuid() }), 404: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { fund, programme, year, amount, source } = request.body
      const found = pack.administration.funds.find(({ id }) => id === fund)
      if (found?.pays.includes(programme) !== true)
        throw new RequestError(plainProblem(404, 'There is no such fund, or it does not pay this programme.'))
      const key = idempotencyKeyOf(accountOf(request), request.headers)
      const endowment = { key, transferId: ids(), at: now(), fund, amount: won(amount), memo: source }
      const outcome = await database.transaction(request.actor, (transaction) =>
        endow(transaction, { ...endowment, from: { kind: 'budget', programme, year } }),
      )
      if (outcome.kind === 'refused')
        throw new RequestError(refusalProblem(outcome.reasons, request.headers['accept-language']))
      return { transferId: outcome.transferId }
    },
  )
}
