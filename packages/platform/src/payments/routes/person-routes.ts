import { z } from 'zod'
import type { Transaction } from '../../database/index.ts'
import {
  type App,
  placeProblem,
  plainProblem,
  preferred,
  problemSchema,
  RequestError,
} from '../../http/index.ts'
import { accountOf, requireAccount } from '../../identity/index.ts'
import { readBankAccount } from '../../secrets/index.ts'
import type { PaymentContext } from '../context.ts'
import { changeAccount, listOrders } from '../desk/index.ts'
import type { NamedAccount } from '../iso20022/index.ts'
import { orderAnswer, orderSchema } from './views.ts'

const tags = ['payments']
const refused = { 401: problemSchema, 404: problemSchema }
const ABSENT = plainProblem(404, 'There is no such case, or nothing of it is paid.')
const MOST = 100

/** `/v1/payments/cases/{id}…`: what a person gets, and where to. */
export function personRoutes(app: App, context: PaymentContext): void {
  payments(app, context)
  account(app, context)
}

function payments(app: App, { database, sealing }: PaymentContext): void {
  app.get(
    '/v1/payments/cases/:id',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'The payments of a case, for whoever may see the case',
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ orders: z.array(orderSchema) }), ...refused },
      },
    },
    async ({ actor, params }) => {
      const found = await database.transaction(actor, (transaction) =>
        listOrders(transaction, { caseId: params.id }, { limit: MOST, accountId: null, sealing }),
      )
      if (found.length === 0) throw new RequestError(ABSENT)
      return { orders: found.map(orderAnswer) }
    },
  )
}

const accountBody = z.object({
  account: z.string().max(60).describe('As `088:110-123-456789`: the bank’s code and the number'),
  holder: z.string().trim().min(1).max(70).describe('As the bank knows it'),
})

function account(app: App, context: PaymentContext): void {
  app.put(
    '/v1/payments/cases/:id/account',
    {
      preHandler: requireAccount,
      schema: {
        tags,
        summary: 'Name the account to which a case is paid from now on',
        params: z.object({ id: z.uuid() }),
        body: accountBody,
        response: { 200: z.object({ caseId: z.uuid() }), 400: problemSchema, ...refused },
      },
    },
    async (request) => {
      const { id: caseId } = request.params
      const language = preferred(request.headers['accept-language'], ['ko', 'en'])
      const named = accountOf(request)
      const account = readNamed(request.body, language)
      const why = await context.database.transaction(request.actor, async (transaction) =>
        (await isTheirs(transaction, caseId, named.actsFor))
          ? await changeAccount(transaction, context, { caseId, account })
          : NOT_THEIRS,
      )
      if (why !== null) throw new RequestError(ABSENT)
      return { caseId }
    },
  )
}

const NOT_THEIRS = { ko: '이런 지급 건이 없습니다.', en: 'There is no such payment.' }

/** An officer sees the case too, and does not say where its money goes. */
async function isTheirs(
  transaction: Transaction,
  caseId: string,
  actsFor: readonly string[],
): Promise<boolean> {
  const grants = transaction.selectFrom('payment_grant').where('case_id', '=', caseId)
  const grant = await grants.select('applicant_id').executeTakeFirst()
  return grant !== undefined && actsFor.includes(grant.applicant_id)
}

function readNamed({ account, holder }: z.output<typeof accountBody>, language: 'ko' | 'en'): NamedAccount {
  const read = readBankAccount(account)
  if (read.kind === 'refused') throw new RequestError(placeProblem('body.account', read.reason[language]))
  return { bank: read.value.bank, number: read.value.number, holder }
}
