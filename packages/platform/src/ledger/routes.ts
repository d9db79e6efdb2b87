import { z } from 'zod'
import { type App, problemSchema } from '../http/index.ts'
import { requireRole } from '../identity/index.ts'
import type { Around } from './around.ts'
import { budgetRoute } from './budget-route.ts'
import { budgetUse } from './budget-use.ts'
import { listTransfers } from './list-transfers.ts'
import { TRANSFER_KINDS } from './moves.ts'
import { listAccounts } from './store.ts'
import { trialBalance } from './trial-balance.ts'
import {
  accountAnswer,
  accountSchema,
  budgetUseSchema,
  transferAnswer,
  transferSchema,
  trialAnswer,
  trialBalanceSchema,
} from './views.ts'

const MOST = 200
const tags = ['ledger']
const year = z.coerce.number<string>().pipe(z.int().min(2000).max(2199)).exactOptional()
const refused = { 401: problemSchema, 403: problemSchema }
const readers = requireRole('supervisor', 'auditor', 'paymaster', 'operator')
const wholeReaders = requireRole('auditor', 'paymaster', 'operator')

/** `/v1/ledger/…`: what is promised, paid and left, for those who answer for it. */
export function ledgerRoutes(around: Around): (app: App) => Promise<void> {
  return async (app) => {
    accounts(app, around)
    transfers(app, around)
    balance(app, around)
    budgets(app, around)
    budgetRoute(app, around)
  }
}

function accounts(app: App, { database }: Around): void {
  app.get(
    '/v1/ledger/accounts',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'The accounts of budgets and funds, and what they hold',
        querystring: z.object({ year }),
        response: { 200: z.object({ accounts: z.array(accountSchema) }), ...refused },
      },
    },
    async ({ actor, query }) => {
      const found = await database.transaction(actor, (transaction) => listAccounts(transaction, query.year))
      return { accounts: found.map(accountAnswer) }
    },
  )
}

function transfers(app: App, { database }: Around): void {
  app.get(
    '/v1/ledger/transfers',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'Transfers, the newest first; a supervisor sees those of their institution',
        querystring: z.object({
          programme: z.string().exactOptional(),
          year,
          fund: z.string().exactOptional(),
          kind: z.enum(TRANSFER_KINDS).exactOptional(),
          caseId: z.uuid().exactOptional(),
          account: z.string().max(200).exactOptional().describe('The code of an account that it moves'),
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          before: z.uuid().exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: z.object({ transfers: z.array(transferSchema), next: z.uuid().nullable() }),
          ...refused,
        },
      },
    },
    async ({ actor, query: { limit, before, ...filter } }) => {
      const found = await database.transaction(actor, (transaction) =>
        listTransfers(transaction, filter, { limit: limit + 1, before }),
      )
      const page = found.slice(0, limit)
      return {
        transfers: page.map(transferAnswer),
        next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
      }
    },
  )
}

function balance(app: App, { database }: Around): void {
  app.get(
    '/v1/ledger/trial-balance',
    {
      preHandler: wholeReaders,
      schema: {
        tags,
        summary: 'Every entry added up anew, and whether it holds',
        response: { 200: trialBalanceSchema, ...refused },
      },
    },
    async ({ actor }) => trialAnswer(await database.transaction(actor, trialBalance)),
  )
}

function budgets(app: App, { database }: Around): void {
  app.get(
    '/v1/ledger/budgets',
    {
      preHandler: readers,
      schema: {
        tags,
        summary: 'How the budget of each programme is used',
        querystring: z.object({ year, programme: z.string().exactOptional() }),
        response: { 200: z.object({ budgets: z.array(budgetUseSchema) }), ...refused },
      },
    },
    async ({ actor, query }) => {
      const found = await database.transaction(actor, (transaction) => budgetUse(transaction, query))
      return { budgets: [...found] }
    },
  )
}
