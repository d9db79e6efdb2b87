import { z } from 'zod'
import { referenceOf } from '../../cases/index.ts'
import { type App, plainProblem, problemSchema, RequestError } from '../../http/index.ts'
import { accountOf } from '../../identity/index.ts'
import { hearingCalendar } from '../hearing-calendar.ts'
import { noSuchCouncil } from '../problems.ts'
import { findCouncil } from '../store.ts'
import { readText } from '../texts.ts'
import type { CouncilRouteContext } from './context.ts'

const tags = ['councils']
const params = z.object({ id: z.uuid() })

/** The text of an agreement, and hearings for a calendar. */
export function paperRoutes(app: App, context: CouncilRouteContext): void {
  app.get(
    '/v1/councils/:id/text',
    {
      schema: {
        tags,
        summary: 'The text of the agreement as it stands, or of another by its hash',
        params,
        querystring: z.object({
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .exactOptional(),
        }),
        response: { 200: z.object({ sha256: z.string(), text: z.string() }), '4xx': problemSchema },
      },
    },
    async (request) => {
      const { cases } = context
      const councilId = request.params.id
      const found = await cases.database.transaction(accountOf(request), async (transaction) => {
        const kept = await findCouncil(transaction, councilId)
        const { agreed = null, registered = null } = kept?.state ?? {}
        const sha256 = request.query.sha256 ?? (agreed ?? registered)?.text.sha256
        if (kept === undefined || sha256 === undefined) return undefined
        const text = await readText(transaction, context, { councilId, sha256 })
        return text === undefined ? undefined : { sha256, text }
      })
      if (found === undefined) throw noSuchCouncil()
      return found
    },
  )
  calendar(app, context)
}

function calendar(app: App, { cases }: CouncilRouteContext): void {
  app.get(
    '/v1/councils/:id/hearings/:hearing/calendar',
    {
      schema: {
        tags,
        summary: 'A hearing as a calendar file (iCalendar)',
        params: params.extend({ hearing: z.coerce.number().int().min(1) }),
        produces: ['text/calendar'],
        response: { 200: z.string(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const { id, hearing: number } = request.params
      const kept = await cases.database.transaction(accountOf(request), (transaction) =>
        findCouncil(transaction, id),
      )
      const hearing = kept?.state.hearings.find((one) => one.id === number)
      if (hearing === undefined)
        throw new RequestError(plainProblem(404, 'There is no such hearing, or it is not yours to see.'))
      const text = hearingCalendar(hearing, { reference: referenceOf(id), councilId: id, now: cases.now() })
      return reply
        .header('content-disposition', `attachment; filename="hearing-${number}.ics"`)
        .type('text/calendar; charset=utf-8')
        .send(text)
    },
  )
}
