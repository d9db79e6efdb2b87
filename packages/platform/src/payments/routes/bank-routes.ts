import { z } from 'zod'
import { type App, plainProblem, problemSchema, RequestError } from '../../http/index.ts'
import { accountOf, requireRole } from '../../identity/index.ts'
import type { PaymentContext } from '../context.ts'
import { resolveDiscrepancy } from '../desk/index.ts'
import { DISCREPANCIES, type DiscrepancyKind } from '../discrepancy.ts'
import { receiveFiles } from '../receiving/index.ts'
import { listBatches, type OpenDiscrepancy, reconciliationView } from '../reconciliation.ts'
import { makeBatches, PayerMissing, sendBatches } from '../sending/index.ts'
import { batchAnswer, batchSchema, type DiscrepancyAnswer, discrepancySchema, totalsSchema } from './views.ts'

const tags = ['payments']
const refused = { 401: problemSchema, 403: problemSchema }
const readers = requireRole('paymaster', 'auditor', 'operator')
const MOST = 200
const limit = z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50)

/** `/v1/payments/batches`, `/v1/payments/reports` and `/v1/payments/reconciliation`. */
export function bankRoutes(app: App, context: PaymentContext): void {
  batches(app, context)
  sending(app, context)
  receiving(app, context)
  reconciliation(app, context)
  resolving(app, context)
}

function batches(app: App, { database }: PaymentContext): void {
  app.get(
    '/v1/payments/batches',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'Batches for the bank, the newest first, as orders, bank and ledger have them',
        querystring: z.object({
          limit,
          before: z.uuid().exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: z.object({ batches: z.array(batchSchema), next: z.uuid().nullable() }),
          ...refused,
        },
      },
    },
    async ({ actor, query }) => {
      const found = await database.transaction(actor, (transaction) =>
        listBatches(transaction, { limit: query.limit + 1, before: query.before }),
      )
      const page = found.slice(0, query.limit)
      const next = found.length > query.limit ? (page.at(-1)?.id ?? null) : null
      return { batches: page.map(batchAnswer), next }
    },
  )
}

function sending(app: App, context: PaymentContext): void {
  app.post(
    '/v1/payments/batches',
    {
      preHandler: requireRole('paymaster'),
      schema: {
        tags,
        summary:
          'Write what is released into batches, and hand them to the bank; again, it hands over nothing twice',
        response: {
          200: z.object({
            made: z.array(z.object({ id: z.uuid(), messageId: z.string(), orders: z.int(), total: z.int() })),
            sent: z.array(z.string()),
          }),
          409: problemSchema,
          ...refused,
        },
      },
    },
    async ({ actor }) => {
      const made = await makeBatches(context, actor).catch((error: unknown) => {
        throw error instanceof PayerMissing ? new RequestError(plainProblem(409, error.message)) : error
      })
      return { made: [...made], sent: [...(await sendBatches(context))] }
    },
  )
}

function receiving(app: App, context: PaymentContext): void {
  const names = z.array(z.string())
  app.post(
    '/v1/payments/reports',
    {
      preHandler: requireRole('paymaster'),
      schema: {
        tags,
        summary: 'Read what the bank has left, each file once',
        response: {
          200: z.object({ applied: names, copies: names, unreadable: names, leftAlone: names }),
          ...refused,
        },
      },
    },
    async () => {
      const { applied, copies, unreadable, leftAlone } = await receiveFiles(context)
      return {
        applied: [...applied],
        copies: [...copies],
        unreadable: [...unreadable],
        leftAlone: [...leftAlone],
      }
    },
  )
}

function reconciliation(app: App, { database }: PaymentContext): void {
  app.get(
    '/v1/payments/reconciliation',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'Whether orders, bank and ledger say the same, and where not',
        querystring: z.object({ limit }),
        response: {
          200: z.object({
            batches: z.array(batchSchema),
            discrepancies: z.array(discrepancySchema),
            totals: totalsSchema,
          }),
          ...refused,
        },
      },
    },
    async ({ actor, query }) => {
      const view = await database.transaction(actor, (transaction) => reconciliationView(transaction, query))
      return {
        batches: view.batches.map(batchAnswer),
        discrepancies: view.discrepancies.map(discrepancyAnswer),
        totals: view.totals,
      }
    },
  )
}

function discrepancyAnswer({ foundAt, ...found }: OpenDiscrepancy): DiscrepancyAnswer {
  // Kept by this program, in its own words.
  const text = DISCREPANCIES[found.kind as DiscrepancyKind]
  return { ...found, text, foundAt: foundAt.toISOString() }
}

function resolving(app: App, { database, now }: PaymentContext): void {
  app.post(
    '/v1/payments/discrepancies/resolve',
    {
      preHandler: requireRole('paymaster', 'operator'),
      schema: {
        tags,
        summary: 'Close a disagreement with what was found out about it',
        body: z.object({
          key: z.string().min(1).max(500),
          resolution: z.string().trim().min(1).max(1000),
        }),
        response: { 200: z.object({ key: z.string() }), 404: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { key, resolution } = request.body
      const resolving = { actor: accountOf(request), key, resolution: `note: ${resolution}`, at: now() }
      const found = await database.transaction(request.actor, (transaction) =>
        resolveDiscrepancy(transaction, resolving),
      )
      if (!found) throw new RequestError(plainProblem(404, 'There is no open disagreement of this key.'))
      return { key }
    },
  )
}
