import { z } from 'zod'
import { type App, plainProblem, preferred, problemSchema, RequestError, several } from '../../http/index.ts'
import { accountOf, requireRole } from '../../identity/index.ts'
import type { PaymentContext } from '../context.ts'
import { listOrders, type Release, releaseOrder, repayOrder, totalOfOrders } from '../desk/index.ts'
import { ORDER_STATES, orderAnswer, orderPageSchema, releaseSchema } from './views.ts'

const tags = ['payments']
const refused = { 401: problemSchema, 403: problemSchema }
const MOST = 200

/** `/v1/payments/orders…`: the desk of a paymaster. */
export function orderRoutes(app: App, context: PaymentContext): void {
  list(app, context)
  release(app, context)
  repay(app, context)
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})~([\da-f-]{36})$/

function list(app: App, { database, sealing }: PaymentContext): void {
  app.get(
    '/v1/payments/orders',
    {
      preHandler: requireRole('paymaster', 'auditor', 'operator'),
      schema: {
        tags,
        summary: 'Payments, the earliest due first',
        querystring: z.object({
          state: several(z.enum(ORDER_STATES)).exactOptional().describe('May be repeated'),
          dueBy: z.iso.date().exactOptional(),
          programme: z.string().exactOptional(),
          institution: z.string().exactOptional(),
          caseId: z.uuid().exactOptional(),
          batchId: z.uuid().exactOptional(),
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          after: z.string().regex(CURSOR).exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: orderPageSchema,
          ...refused,
        },
      },
    },
    async (request) => {
      const { limit, after, ...filter } = request.query
      const [, dueOn = '', id = ''] = CURSOR.exec(after ?? '') ?? []
      const page = { limit: limit + 1, after: after === undefined ? undefined : { dueOn, id } }
      const { accountId, roles } = accountOf(request)
      const asking = roles.includes('paymaster') ? accountId : null
      const [found, total] = await database.transaction(request.actor, async (transaction) => [
        await listOrders(transaction, filter, { ...page, accountId: asking, sealing }),
        await totalOfOrders(transaction, filter),
      ])
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      const next = found.length > limit && last !== undefined ? `${last.dueOn}~${last.id}` : null
      return { orders: shown.map(orderAnswer), total, next }
    },
  )
}

function release(app: App, context: PaymentContext): void {
  app.post(
    '/v1/payments/orders/release',
    {
      preHandler: requireRole('paymaster'),
      schema: {
        tags,
        summary: 'Release payments to the bank: each by itself, and each once however often it is asked for',
        body: z.object({ orders: z.array(z.uuid()).min(1).max(MOST) }),
        response: { 200: z.object({ releases: z.array(releaseSchema) }), 400: problemSchema, ...refused },
      },
    },
    async (request) => {
      const actor = accountOf(request)
      const releases: Release[] = []
      for (const orderId of new Set(request.body.orders))
        releases.push(await releaseOrder(context, { actor, orderId }))
      return { releases }
    },
  )
}

function repay(app: App, context: PaymentContext): void {
  app.post(
    '/v1/payments/orders/:id/repayments',
    {
      preHandler: requireRole('paymaster'),
      schema: {
        tags,
        summary: 'Take a credit that belongs to nothing else as what a person paid back',
        params: z.object({ id: z.uuid() }),
        body: z.object({
          reference: z.string().min(1).max(100).describe('The bank’s reference of the credit'),
        }),
        response: { 200: z.object({ orderId: z.uuid() }), 409: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { id: orderId } = request.params
      const { reference } = request.body
      const why = await repayOrder(context, { actor: accountOf(request), orderId, reference })
      if (why !== null)
        throw new RequestError(
          plainProblem(409, why[preferred(request.headers['accept-language'], ['ko', 'en'])]),
        )
      return { orderId }
    },
  )
}
