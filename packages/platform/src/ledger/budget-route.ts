import { z } from 'zod'
import {
  type App,
  idempotencyHeaders,
  idempotencyKeyOf,
  placeProblem,
  problemSchema,
  RequestError,
} from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import { won } from '../money/index.ts'
import type { Around } from './around.ts'
import { refusalProblem } from './refusal-problem.ts'
import { setBudget } from './set-budget.ts'

const body = z.object({
  programme: z.string(),
  year: z.int().min(2000).max(2199),
  amount: z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe('The whole of the year, in won'),
  source: z.string().trim().min(1).max(500).describe('Where it was decided'),
})

/** `POST /v1/ledger/budgets`: an operator sets what a programme may spend in a year. */
export function budgetRoute(app: App, { pack, database, now, ids }: Around): void {
  const programmes = new Set(Object.keys(pack.definition.administration.budgets))
  app.post(
    '/v1/ledger/budgets',
    {
      preHandler: requireRole('operator'),
      schema: {
        tags: ['ledger'],
        summary: 'Set what a programme may spend in a year',
        headers: idempotencyHeaders,
        body,
        response: {
          200: z.object({ transferId: z.uuid() }),
          400: problemSchema,
          401: problemSchema,
          403: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request) => {
      const { programme, amount, ...setting } = request.body
      if (!programmes.has(programme))
        throw new RequestError(placeProblem('body.programme', 'a programme that the city pays for'))
      const key = idempotencyKeyOf(accountOf(request), request.headers)
      const budget = { ...setting, programme, amount: won(amount), key, transferId: ids(), at: now() }
      const outcome = await database.transaction(request.actor, (transaction) =>
        setBudget(transaction, budget),
      )
      if (outcome.kind === 'refused')
        throw new RequestError(refusalProblem(outcome.reasons, request.headers['accept-language']))
      return { transferId: outcome.transferId }
    },
  )
}
