import { z } from 'zod'
import type { Database } from '../database/index.ts'
import { type App, plainProblem, problemSchema, RequestError } from '../http/index.ts'
import { accountOf, requireRole } from '../identity/index.ts'
import { type CaseKey, caseChain } from './case-chain.ts'
import { caseChainSchema } from './case-chain-view.ts'

/** `/v1/audit/cases/{case}`: the chain of one case. */
export function caseChainRoute(app: App, { database }: { readonly database: Database }): void {
  app.get(
    '/v1/audit/cases/:case',
    {
      preHandler: requireRole('auditor'),
      schema: {
        tags: ['audit'],
        summary: 'The events of a case with their hashes, verified as they are read',
        params: z.object({
          case: z.string().max(100).describe('The id of the case, or the number that people are told'),
        }),
        response: { 200: caseChainSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const chain = await caseChain(database, accountOf(request), keyOf(request.params.case))
      if (chain === undefined) throw new RequestError(plainProblem(404, 'There is no case of this number.'))
      return chain
    },
  )
}

const keyOf = (text: string): CaseKey =>
  z.uuid().safeParse(text).success ? { id: text.toLowerCase() } : { reference: text }
