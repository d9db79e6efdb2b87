import type { Fund } from '@ondol/rules'
import { z } from 'zod'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { accountOf, requireAccount, requireRole } from '../identity/index.ts'
import type { FundContext } from './context.ts'
import { fundOffice } from './fund-office.ts'
import { type FundState, fundState } from './fund-state.ts'
import { listContributions } from './list-contributions.ts'
import { monthAt, shiftMonth } from './months.ts'
import { statementOf } from './statement.ts'
import { contributionSchema, fundSchema, monthSchema, statementSchema } from './views.ts'
import { writingRoutes } from './writing-routes.ts'

const tags = ['fund']
const refused = { 401: problemSchema, 403: problemSchema }
const MOST = 200

/** `/v1/fund…`: how funds stand, what members paid and received, and what is taken in. */
export function fundRoutes(context: FundContext): (app: App) => Promise<void> {
  return async (app) => {
    states(app, context)
    statement(app, context)
    contributions(app, context)
    writingRoutes(app, context)
  }
}

function states(app: App, { database, pack, now }: FundContext): void {
  app.get(
    '/v1/fund',
    {
      preHandler: requireRole('officer', 'supervisor', 'auditor', 'paymaster', 'operator'),
      schema: {
        tags,
        summary:
          'How each fund stands, with its last twelve months; officers see the fund of their institution',
        response: { 200: z.object({ funds: z.array(fundSchema) }), ...refused },
      },
    },
    async (request) => {
      const { roles, institution } = accountOf(request)
      const readsAll = roles.some((role) => role === 'auditor' || role === 'paymaster' || role === 'operator')
      const seen = pack.administration.funds.filter(
        (fund) => readsAll || fundOffice(pack, fund) === institution,
      )
      const month = monthAt(now())
      return await database.transaction(request.actor, async (transaction) => {
        const funds: FundState[] = []
        for (const fund of seen)
          funds.push(await fundState(transaction, { fund, institution: fundOffice(pack, fund), month }))
        return { funds }
      })
    },
  )
}

const LONGEST_STATEMENT = 12

function statement(app: App, { database, pack, now }: FundContext): void {
  app.get(
    '/v1/fund/statement',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary:
          'My statement: what was paid in for me and what I received; the last twelve months without a period',
        querystring: z.object({
          fund: z.string().exactOptional(),
          from: monthSchema.exactOptional(),
          to: monthSchema.exactOptional(),
        }),
        response: { 200: statementSchema, 404: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { query } = request
      const fund = fundNamed(pack.administration.funds, query.fund)
      const to = query.to ?? monthAt(now())
      const from = query.from ?? shiftMonth(to, 1 - LONGEST_STATEMENT)
      const memberId = accountOf(request).accountId
      return await database.transaction(request.actor, (transaction) =>
        statementOf(transaction, { fund: fund.id, memberId, from, to }),
      )
    },
  )
}

/** The fund of an id; the only one without an id. */
function fundNamed(funds: readonly Fund[], id: string | undefined): Fund {
  const fund = id === undefined ? funds[0] : funds.find((one) => one.id === id)
  if (fund === undefined) throw new RequestError(plainProblem(404, 'There is no such fund.'))
  return fund
}

function contributions(app: App, { database, pack }: FundContext): void {
  app.get(
    '/v1/fund/contributions',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'Contributions by month: mine, or for those who run or check a fund its members’',
        querystring: z.object({
          fund: z.string().exactOptional(),
          month: monthSchema.exactOptional(),
          state: z.enum(['due', 'paid', 'missed']).exactOptional(),
          memberId: z.uuid().exactOptional(),
          limit: z.coerce.number<string>().pipe(z.int().min(1).max(MOST)).default(50),
          before: z.uuid().exactOptional().describe('`next` of the page before'),
        }),
        response: {
          200: z.object({ contributions: z.array(contributionSchema), next: z.uuid().nullable() }),
          404: problemSchema,
          ...refused,
        },
      },
    },
    async ({ actor, query: { fund, limit, before, ...filter } }) => {
      const { id } = fundNamed(pack.administration.funds, fund)
      const found = await database.transaction(actor, (transaction) =>
        listContributions(transaction, { fund: id, ...filter }, { limit: limit + 1, before }),
      )
      const page = found.slice(0, limit)
      return { contributions: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
  )
}
